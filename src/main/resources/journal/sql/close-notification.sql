DELETE FROM notification WHERE id = ? AND noted = ?
