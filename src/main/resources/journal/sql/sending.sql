UPDATE journal
SET state = 'SENDING', points = ?, request = ?, attempts = attempts + 1, updated_at = ${now}
WHERE id = ? AND owner = ? AND claims = ? AND state = 'NEW' AND content_hash = ?
