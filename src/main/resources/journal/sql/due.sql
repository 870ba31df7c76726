SELECT j.id, j.shop, j.order_number, j.customer, j.payload, j.content_hash, j.attempts, r.body AS request, j.points,
       j.look_up_again, j.by_hand, j.verdict, j.reason, j.ticket, c.service_uid, c.userapp_id,
       (SELECT COUNT(*) FROM journal x
        WHERE x.shop = j.shop AND x.order_number = j.order_number AND x.kind = 'CANCEL') AS cancelled
FROM journal j
LEFT JOIN customer c ON c.uid = j.customer
LEFT JOIN request r ON j.attempts > 0 AND r.journal_id = j.id
WHERE j.state = 'NEW' AND j.owner IS NULL AND j.shadow = 0 AND j.kind = 'REWARD' AND j.next_attempt_at <= ${now}
  AND NOT EXISTS (SELECT 1 FROM journal f WHERE f.customer = j.customer AND f.owner IS NOT NULL)
ORDER BY j.next_attempt_at, j.id
LIMIT ?
