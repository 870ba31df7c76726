UPDATE journal
SET content_hash = ?, source = ?, updated_at = ${now}
WHERE id = ?
