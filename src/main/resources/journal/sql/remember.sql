INSERT INTO customer (uid, service_uid, userapp_id, found_at)
VALUES (?, ?, ?, ${now})
ON CONFLICT (uid) DO UPDATE
SET service_uid = excluded.service_uid, userapp_id = excluded.userapp_id, found_at = excluded.found_at
