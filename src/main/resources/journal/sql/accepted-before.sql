SELECT id, state, content_hash, payload
FROM journal
WHERE shop = ? AND order_number = ? AND kind = ?
