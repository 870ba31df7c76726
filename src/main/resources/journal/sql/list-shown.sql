UPDATE account SET list_shown_at = ${now}
