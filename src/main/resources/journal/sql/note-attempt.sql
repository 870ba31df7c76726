INSERT INTO attempt (journal_id, n, at, call, http_status, duration_ms, outcome)
VALUES (?, (SELECT COALESCE(MAX(n), 0) + 1 FROM attempt WHERE journal_id = ?), ?, ?, ?, ?, ?)
