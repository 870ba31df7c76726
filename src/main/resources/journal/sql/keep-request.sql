INSERT INTO request (journal_id, body) VALUES (?, ?) ON CONFLICT (journal_id) DO NOTHING
