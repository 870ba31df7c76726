SELECT h.at, h.event, h.content
FROM history h
JOIN journal j ON j.id = h.journal_id
WHERE j.shop = ? AND j.order_number = ? AND j.kind = ?
ORDER BY h.at, h.content_hash
