UPDATE journal
SET state = 'REWARDED', reason = ?, points = COALESCE(?, points), transaction_id = COALESCE(?, transaction_id),
    source = 'import', shadow = 0, in_doubt = 0, verdict = NULL, ticket = NULL, owner = NULL, updated_at = ${now}
WHERE id = (SELECT COALESCE(x.same_as, x.id) FROM journal x
            WHERE x.shop = ? AND x.order_number = ? AND x.kind = 'REWARD' AND x.twin = 0)
  AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED')
