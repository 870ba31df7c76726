UPDATE journal
SET owner = ?, claims = claims + 1
WHERE id = ? AND content_hash = ? AND owner IS NULL AND state = 'NEW'
