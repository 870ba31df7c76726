UPDATE journal
SET state = 'PARKED', reason = ?, updated_at = ${now}
WHERE shop = ? AND order_number = ? AND kind = 'CANCEL' AND state = 'SKIPPED'
  AND EXISTS (SELECT 1 FROM journal r
              WHERE r.shop = journal.shop AND r.order_number = journal.order_number AND r.kind = 'REWARD'
                AND (r.attempts > 0 AND r.state <> 'SKIPPED' OR r.state = 'REWARDED'))
