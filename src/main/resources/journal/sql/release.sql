UPDATE journal SET owner = NULL WHERE id = ? AND owner = ? AND claim = ? AND state <> 'SENDING'
