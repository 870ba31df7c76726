INSERT INTO owner (name, started_at) VALUES (?, ${now}) RETURNING id
