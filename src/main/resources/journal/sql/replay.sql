UPDATE journal
SET state = 'NEW', reason = NULL, points = CASE WHEN attempts > 0 THEN points END, verdict = NULL, ticket = NULL,
    look_up_again = 0, look = 0, absences = 0, gaps = 0, shadow = 0, by_hand = 'REPLAY', owner = NULL,
    next_attempt_at = COALESCE(${held}, ${now}), updated_at = ${now}
WHERE id = ? AND kind = 'REWARD' AND state IN ('SKIPPED', 'PARKED') AND in_doubt = 0 AND customer <> '' AND same_as IS NULL
  AND NOT EXISTS (SELECT 1 FROM journal c
                  WHERE c.shop = journal.shop AND c.order_number = journal.order_number AND c.kind = 'CANCEL')
