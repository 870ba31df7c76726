INSERT INTO mark (name, value, updated_at)
VALUES (?, ?, ${now})
ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
