UPDATE journal
SET owner = ?, claim = ?
WHERE id = ? AND state = ? AND look = 1 AND owner IS NULL
