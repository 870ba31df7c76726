UPDATE journal
SET state = 'UNKNOWN', owner = NULL, reason = ?, updated_at = ${now}
WHERE owner = ? AND state = 'SENDING'
