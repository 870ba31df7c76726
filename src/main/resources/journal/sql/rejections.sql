SELECT source, raw, faults, received_at
FROM rejected
ORDER BY id
LIMIT ?
