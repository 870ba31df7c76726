UPDATE budget SET next_at = ?
