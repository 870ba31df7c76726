UPDATE journal
SET state = ?, reason = NULL, customer = ?, content_hash = ?, payload = ?, source = ?, points = NULL, request = NULL,
    verdict = NULL, ticket = NULL, look_up_again = 0, owner = NULL, next_attempt_at = ${now}, updated_at = ${now}
WHERE id = ? AND attempts = 0 AND state IN ('NEW', 'SKIPPED', 'PARKED')
