SELECT COALESCE(SUM(orders), 0) AS orders, COALESCE(SUM(points), 0) AS points
FROM spent
WHERE minute > ${minute} - 60
