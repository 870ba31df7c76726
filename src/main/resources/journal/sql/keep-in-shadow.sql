UPDATE journal
SET shadow = 1, points = ?, reason = ?, owner = NULL, updated_at = ${now}
WHERE id = ? AND owner = ? AND claim = ? AND state = 'NEW'
