SELECT s.state, s.attempts
FROM journal x
JOIN journal s ON s.id = COALESCE(x.same_as, x.id)
WHERE x.shop = ? AND x.order_number = ? AND x.kind = 'REWARD' AND x.twin = 0
