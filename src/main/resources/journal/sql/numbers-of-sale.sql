SELECT n.order_number
FROM journal n
WHERE n.id = ? OR n.same_as = ?
