UPDATE journal SET owner = NULL WHERE id = ? AND owner = ? AND claims = ? AND state <> 'SENDING'
