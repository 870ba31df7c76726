UPDATE journal SET owner = NULL WHERE owner = ? AND claim = ? AND state <> 'SENDING'
