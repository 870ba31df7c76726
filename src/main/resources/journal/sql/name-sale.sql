INSERT INTO journal (shop, order_number, kind, state, reason, same_as, customer, source, content_hash, payload,
                     next_attempt_at, received_at, updated_at)
VALUES (?, ?, ?, 'SKIPPED', ?, ?, '', ?, '', '{}', ${now}, ${now}, ${now})
ON CONFLICT (shop, order_number, kind, twin) DO NOTHING
