UPDATE journal
SET state = 'SKIPPED', reason = ?, by_hand = 'SKIP', shadow = 0, owner = NULL, updated_at = ${now}
WHERE id = ? AND state IN ('NEW', 'PARKED')
