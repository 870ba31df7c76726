UPDATE journal SET owner = ?, claims = claims + 1 WHERE id = ? AND owner IS NULL AND state = 'NEW'
