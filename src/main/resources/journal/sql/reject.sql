INSERT INTO rejected (source, content_hash, faults, raw, received_at)
VALUES (?, ?, ?, ?, ${now})
ON CONFLICT (source, content_hash) DO NOTHING
