UPDATE journal
SET state = 'SKIPPED', reason = ?, same_as = ?, owner = NULL, updated_at = ${now}
WHERE id = ? AND attempts = 0 AND state IN ('SKIPPED', 'PARKED')
  AND NOT EXISTS (SELECT 1 FROM journal c
                  WHERE c.shop = journal.shop AND c.order_number = journal.order_number AND c.kind = 'CANCEL')
