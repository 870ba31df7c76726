UPDATE journal
SET owner = ?, claim = ?
WHERE id = ? AND content_hash = ? AND owner IS NULL AND state = 'NEW'
