UPDATE journal
SET state = 'SENDING', points = ?, attempts = attempts + 1, updated_at = ${now}
WHERE id = ? AND owner = ? AND claim = ? AND state = 'NEW' AND content_hash = ?
