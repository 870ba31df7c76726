UPDATE journal
SET state = ?, reason = ?, customer = ?, content_hash = ?, payload = ?, paid_at = ?, source = ?, points = NULL,
    verdict = NULL, ticket = NULL, look_up_again = 0, shadow = 0, in_doubt = 0, owner = NULL,
    next_attempt_at = COALESCE(?, ${now}), updated_at = ${now}
WHERE id = ? AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED') AND COALESCE(by_hand, '') <> 'SKIP'
  AND NOT EXISTS (SELECT 1 FROM journal c
                  WHERE c.shop = journal.shop AND c.order_number = journal.order_number AND c.kind = 'CANCEL'
                    AND journal.kind <> 'CREDIT')
