UPDATE journal
SET state = ?, reason = ?, transaction_id = ?, verdict = ?, ticket = ?, look_up_again = ?,
    next_attempt_at = ${later}, owner = NULL, updated_at = ${now}
WHERE id = ? AND owner = ? AND claim = ? AND state IN ('NEW', 'SENDING')
