UPDATE journal SET owner = ? WHERE id = ? AND owner IS NULL AND state = 'NEW'
