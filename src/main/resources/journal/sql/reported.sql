SELECT ${json} ->> 'branch' AS branch, state,
       CASE WHEN shadow = 1 OR state IN ('SKIPPED', 'PARKED') THEN reason END AS reason,
       ${json} ->> 'currency' AS currency, customer,
       CASE WHEN state = 'SKIPPED' THEN NULL ELSE points END AS points,
       ${json} -> 'total' AS total
FROM journal
WHERE kind = 'REWARD' AND COALESCE(paid_at, received_at) >= ? AND COALESCE(paid_at, received_at) < ?
ORDER BY 1, 2, 3, 4, 5
