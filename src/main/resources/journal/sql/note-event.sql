INSERT INTO history (journal_id, at, event, content_hash, content)
VALUES (?, ${now}, ?, ?, ?)
