SELECT state, COUNT(*) AS orders FROM journal GROUP BY state
