SELECT id, twin, state, content_hash, payload, same_as,
       (SELECT COUNT(*) FROM wanted w WHERE w.journal_id = journal.id) AS wanted
FROM journal
WHERE shop = ? AND order_number = ? AND kind = ?
ORDER BY twin
