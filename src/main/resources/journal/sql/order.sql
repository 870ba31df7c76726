SELECT id, shop, order_number, kind, state, reason, customer, points, transaction_id, attempts, source, received_at, updated_at
FROM journal
WHERE shop = ? AND order_number = ?
ORDER BY id
