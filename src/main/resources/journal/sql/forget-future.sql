UPDATE journal SET next_attempt_at = ${now}, updated_at = ${now}
WHERE state = 'NEW' AND owner IS NULL AND next_attempt_at > ${now} AND updated_at > ${later}
