UPDATE journal
SET state = 'SKIPPED', reason = ?, owner = NULL, updated_at = ${now}
WHERE shop = ? AND order_number = ? AND kind = 'REWARD'
  AND (state = 'NEW' OR attempts = 0 AND state IN ('SKIPPED', 'PARKED'))
