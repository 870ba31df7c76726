UPDATE journal
SET state = 'SKIPPED', reason = ?, owner = NULL, updated_at = ${now}
WHERE id = (SELECT COALESCE(x.same_as, x.id) FROM journal x
            WHERE x.shop = ? AND x.order_number = ? AND x.kind = 'REWARD' AND x.twin = 0)
  AND (state = 'NEW' OR attempts = 0 AND state IN ('SKIPPED', 'PARKED'))
