UPDATE journal
SET state = 'SKIPPED', reason = ?, same_as = ?, owner = NULL, updated_at = ${now}
WHERE id = ? AND (state = 'NEW' OR attempts = 0 AND state IN ('SKIPPED', 'PARKED'))
