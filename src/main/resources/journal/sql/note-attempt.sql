INSERT INTO attempt (journal_id, at, call, http_status, duration_ms, outcome) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (journal_id, at, call) DO NOTHING
