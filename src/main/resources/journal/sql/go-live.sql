UPDATE journal
SET shadow = 0, reason = NULL, points = CASE WHEN attempts > 0 THEN points END, next_attempt_at = COALESCE(${held}, ${now})
WHERE shadow = 1
