SELECT j.id, j.shop, j.order_number, j.kind, j.state, j.reason, j.customer, j.points, j.transaction_id, j.attempts, j.source,
       j.received_at, j.updated_at, j.paid_at, j.in_doubt, j.same_as,
       (SELECT COUNT(*) FROM journal c
        WHERE c.shop = j.shop AND c.order_number = j.order_number AND c.kind = 'CANCEL') AS cancelled
FROM journal j
WHERE j.id > ?
  AND j.state = COALESCE(CAST(? AS TEXT), j.state)
  AND j.shop = COALESCE(CAST(? AS TEXT), j.shop)
  AND j.order_number = COALESCE(CAST(? AS TEXT), j.order_number)
  AND j.customer = COALESCE(CAST(? AS TEXT), j.customer)
  AND j.source = COALESCE(CAST(? AS TEXT), j.source)
  AND LOWER(COALESCE(j.reason, '')) LIKE COALESCE(CAST(? AS TEXT), '%') ESCAPE '!'
  AND COALESCE(j.paid_at, j.received_at) >= ?
  AND COALESCE(j.paid_at, j.received_at) < ?
ORDER BY j.id
LIMIT ?
