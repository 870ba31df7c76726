INSERT INTO spent (minute, orders, points)
SELECT ${minute}, 1, ?
FROM (SELECT COALESCE(SUM(orders), 0) AS orders, COALESCE(SUM(points), 0) AS points
      FROM spent WHERE minute > ${minute} - 60) hour
WHERE hour.orders < ? AND hour.points <= ? AND NOT EXISTS (SELECT 1 FROM brake WHERE on_since IS NOT NULL)
ON CONFLICT (minute) DO UPDATE SET orders = spent.orders + 1, points = spent.points + excluded.points
