INSERT INTO wanted (journal_id, source, asked_at)
SELECT id, source, ${now} FROM journal WHERE id = ?
ON CONFLICT (journal_id) DO UPDATE SET asked_at = excluded.asked_at
