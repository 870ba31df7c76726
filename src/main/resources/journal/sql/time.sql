SELECT ${now} AS now
