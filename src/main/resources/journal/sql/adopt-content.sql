UPDATE journal
SET content_hash = ?, payload = ?, customer = ?, paid_at = ?
WHERE id = ? AND source = 'import' AND content_hash = 'import'
