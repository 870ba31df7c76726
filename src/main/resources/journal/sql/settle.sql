UPDATE journal
SET state = ?, reason = ?, transaction_id = COALESCE(?, transaction_id), points = COALESCE(?, points),
    verdict = ?, ticket = ?, look_up_again = ?, look = ?, absences = ?, gaps = ?, in_doubt = ?,
    next_attempt_at = ${later}, owner = NULL, updated_at = ${now}
WHERE id = ? AND owner = ? AND claim = ? AND state IN (?, ?)
