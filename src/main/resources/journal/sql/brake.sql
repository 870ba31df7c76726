UPDATE brake SET on_since = ${now}, reason = ?
WHERE on_since IS NULL
  AND (SELECT COALESCE(SUM(orders), 0) >= ? OR COALESCE(SUM(points), 0) > ? FROM spent WHERE minute > ${minute} - 60)
