UPDATE brake SET on_since = ${now}, reason = ? WHERE on_since IS NULL
