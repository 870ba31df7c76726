UPDATE journal SET by_hand = 'REPLAY' WHERE id = ?
