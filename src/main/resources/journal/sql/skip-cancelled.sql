UPDATE journal
SET state = 'SKIPPED', reason = ?, owner = NULL, updated_at = ${now}
WHERE shop = ? AND order_number = ? AND kind = 'REWARD' AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED')
