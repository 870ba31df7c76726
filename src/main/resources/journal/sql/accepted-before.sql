SELECT id, twin, state, content_hash, payload, same_as
FROM journal
WHERE shop = ? AND order_number = ? AND kind = ?
ORDER BY twin
