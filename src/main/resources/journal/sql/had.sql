DELETE FROM wanted WHERE journal_id = ?
