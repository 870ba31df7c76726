UPDATE journal SET owner = NULL WHERE id = ? AND owner = ? AND state <> 'SENDING'
