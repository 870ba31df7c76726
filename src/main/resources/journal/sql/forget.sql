DELETE FROM customer WHERE uid = ?
