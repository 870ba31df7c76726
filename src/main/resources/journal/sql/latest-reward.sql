SELECT k.order_number AS known_number, k.transaction_id AS known_transaction, kr.body AS known_request,
       CASE WHEN k.updated_at <= ${later} THEN 1 ELSE 0 END AS known_rested
FROM journal k
LEFT JOIN request kr ON kr.journal_id = k.id
WHERE k.customer = ? AND k.state = 'REWARDED' AND k.source <> 'import'
ORDER BY k.updated_at DESC, k.id DESC
LIMIT 1
