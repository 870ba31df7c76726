DELETE FROM request WHERE journal_id = ?
