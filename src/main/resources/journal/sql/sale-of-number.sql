SELECT COALESCE(same_as, id)
FROM journal
WHERE shop = ? AND order_number = ? AND kind = ? AND twin = 0
