SELECT j.id, j.shop, j.order_number, COALESCE(j.paid_at, j.received_at) AS paid_at
FROM wanted w
JOIN journal j ON j.id = w.journal_id
WHERE w.source = ?
ORDER BY j.id
LIMIT ?
