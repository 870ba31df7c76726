INSERT INTO mark (name, value, updated_at)
VALUES (?, ?, ${now})
ON CONFLICT (name) DO NOTHING
