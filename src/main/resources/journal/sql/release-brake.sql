UPDATE brake SET on_since = NULL, reason = NULL WHERE on_since IS NOT NULL
