UPDATE journal
SET state = 'NEW', reason = NULL, same_as = NULL, customer = ?, content_hash = ?, payload = ?, source = ?,
    next_attempt_at = ${now}, updated_at = ${now}
WHERE id = ?
