UPDATE budget SET paused_at = ?, paused_until = ?
