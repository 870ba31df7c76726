SELECT a.at, a.call, a.http_status, a.duration_ms, a.outcome
FROM attempt a
JOIN journal j ON j.id = a.journal_id
WHERE j.shop = ? AND j.order_number = ? AND j.kind = ?
ORDER BY a.n
