INSERT INTO journal (shop, order_number, kind, state, reason, customer, source, content_hash, payload, paid_at,
                     next_attempt_at, received_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, ${now}), ${now}, ${now})
ON CONFLICT (shop, order_number, kind, twin) DO NOTHING
