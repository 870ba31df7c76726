INSERT INTO notification (format, fields, raw, next_attempt_at, received_at)
VALUES (?, ?, ?, ${now}, ${now})
ON CONFLICT (format, fields) DO UPDATE
SET noted = notification.noted + 1, attempts = 0, raw = excluded.raw, next_attempt_at = excluded.next_attempt_at
