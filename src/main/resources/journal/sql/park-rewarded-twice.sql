UPDATE journal
SET state = 'PARKED', reason = ?, updated_at = ${now}
WHERE id = ? AND state = 'REWARDED'
