SELECT COUNT(DISTINCT customer) AS customers
FROM journal
WHERE kind = 'REWARD' AND customer <> '' AND COALESCE(paid_at, received_at) >= ? AND COALESCE(paid_at, received_at) < ?
