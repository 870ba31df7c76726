UPDATE journal
SET state = 'REWARDED', reason = ?, points = COALESCE(?, points), transaction_id = COALESCE(?, transaction_id),
    source = 'import', shadow = 0, in_doubt = 0, verdict = NULL, ticket = NULL, owner = NULL, updated_at = ${now}
WHERE shop = ? AND order_number = ? AND kind = 'REWARD' AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED')
