UPDATE journal
SET state = 'PARKED', reason = ?, owner = NULL, updated_at = ${now}
WHERE id = ? AND (state = 'NEW' OR kind = 'CREDIT' AND state = 'SKIPPED')
