SELECT state
FROM journal
WHERE shop = ? AND order_number = ? AND kind = ? AND content_hash = ?
