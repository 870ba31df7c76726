UPDATE journal
SET state = 'UNKNOWN', owner = NULL, reason = ?, look = 1, in_doubt = 1, absences = 0, gaps = 0, next_attempt_at = ${later}, updated_at = ${now}
WHERE owner = ? AND state = 'SENDING'
