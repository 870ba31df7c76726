INSERT INTO history (journal_id, at, event, content_hash, content)
VALUES (?, ${now}, ?, ?, ?)
ON CONFLICT (journal_id, event, content_hash) DO NOTHING
