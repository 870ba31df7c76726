SELECT id, format, fields, noted, attempts, raw
FROM notification
WHERE next_attempt_at <= ${now}
ORDER BY next_attempt_at, id
LIMIT ?
