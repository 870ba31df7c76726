UPDATE journal SET owner = NULL WHERE owner = ? AND state <> 'SENDING'
