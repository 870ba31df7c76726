UPDATE journal
SET state = 'NEW', reason = NULL, same_as = NULL, customer = ?, content_hash = ?, payload = ?, paid_at = ?, source = ?,
    next_attempt_at = COALESCE(?, ${now}), updated_at = ${now}
WHERE id = ?
