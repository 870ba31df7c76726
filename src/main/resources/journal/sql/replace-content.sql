UPDATE journal
SET state = ?, reason = ?, customer = ?, content_hash = ?, payload = ?, source = ?, points = NULL,
    verdict = NULL, ticket = NULL, look_up_again = 0, owner = NULL, next_attempt_at = ${now}, updated_at = ${now}
WHERE id = ? AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED')
  AND NOT EXISTS (SELECT 1 FROM journal c
                  WHERE c.shop = journal.shop AND c.order_number = journal.order_number AND c.kind = 'CANCEL'
                    AND journal.kind <> 'CREDIT')
