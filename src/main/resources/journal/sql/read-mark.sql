SELECT value FROM mark WHERE name = ?
