UPDATE journal
SET state = 'UNKNOWN', reason = ?, look = 1, absences = 0, gaps = 0, by_hand = 'REPLAY',
    next_attempt_at = ${later}, updated_at = ${now}
WHERE id = ? AND kind = 'REWARD' AND state = 'PARKED' AND in_doubt = 1 AND attempts > 0 AND owner IS NULL
