SELECT id, order_number, state, attempts
FROM journal
WHERE id = ?
