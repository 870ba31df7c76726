SELECT j.id, j.shop, j.order_number, j.customer, j.payload, j.content_hash, j.attempts, r.body AS request, j.points,
       j.look_up_again, j.by_hand, j.verdict, j.reason, j.ticket, c.service_uid, c.userapp_id, 0 AS cancelled,
       j.state, j.transaction_id, j.absences, j.gaps,
       k.order_number AS known_number, k.transaction_id AS known_transaction, kr.body AS known_request,
       CASE WHEN k.updated_at <= ${later} THEN 1 ELSE 0 END AS known_rested,
       (SELECT COUNT(*) FROM account WHERE list_shown_at > ${later}) AS believed
FROM journal j
LEFT JOIN customer c ON c.uid = j.customer
LEFT JOIN request r ON r.journal_id = j.id
LEFT JOIN journal k ON k.id = (SELECT x.id FROM journal x
                               WHERE x.customer = j.customer AND x.state = 'REWARDED' AND x.source <> 'import' AND x.id <> j.id
                               ORDER BY x.updated_at DESC, x.id DESC LIMIT 1)
LEFT JOIN request kr ON kr.journal_id = k.id
WHERE j.look = 1 AND j.owner IS NULL AND (j.next_attempt_at <= ${now} OR j.next_attempt_at > ${later})
  AND NOT EXISTS (SELECT 1 FROM journal f WHERE f.customer = j.customer AND f.owner IS NOT NULL)
ORDER BY j.next_attempt_at, j.id
LIMIT ?
