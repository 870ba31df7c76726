UPDATE notification
SET attempts = attempts + 1, next_attempt_at = ${later}
WHERE id = ? AND noted = ? AND attempts = ?
