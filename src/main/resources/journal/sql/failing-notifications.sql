SELECT format, COUNT(*) AS notifications, MAX(reason) AS reason
FROM notification
WHERE attempts >= ? AND reason IS NOT NULL
GROUP BY format
ORDER BY format
