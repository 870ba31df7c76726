UPDATE journal
SET state = 'PARKED', reason = ?, updated_at = ${now}
WHERE shop = ? AND order_number = ? AND kind = 'CANCEL' AND state = 'SKIPPED' AND same_as IS NULL
  AND EXISTS (SELECT 1 FROM journal r
              WHERE r.id = (SELECT COALESCE(x.same_as, x.id) FROM journal x
                            WHERE x.shop = journal.shop AND x.order_number = journal.order_number AND x.kind = 'REWARD'
                              AND x.twin = 0)
                AND (r.attempts > 0 AND r.state <> 'SKIPPED' OR r.state = 'REWARDED'))
