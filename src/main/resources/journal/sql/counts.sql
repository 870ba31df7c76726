-- Each count from the smallest index that has it: the rows themselves are gigabytes after some years.
SELECT state, SUM(orders) AS orders
FROM (SELECT 'NEW' AS state, COUNT(*) AS orders FROM journal WHERE state = 'NEW' AND owner IS NULL AND shadow = 0
      UNION ALL
      SELECT 'NEW', COUNT(*) FROM journal WHERE state = 'NEW' AND shadow = 1
      UNION ALL
      SELECT state, COUNT(*) FROM journal WHERE owner IS NOT NULL AND (state = 'NEW' OR state = 'SENDING') GROUP BY state
      UNION ALL
      SELECT 'REWARDED', COUNT(*) FROM journal WHERE state = 'REWARDED'
      UNION ALL
      SELECT state, COUNT(*) FROM journal
      WHERE state = 'UNKNOWN' OR state = 'PARKED' OR state = 'SKIPPED' OR state = 'CANCELLED' GROUP BY state) counted
GROUP BY state
HAVING SUM(orders) > 0
