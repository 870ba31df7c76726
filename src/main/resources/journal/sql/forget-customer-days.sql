DELETE FROM customer_day
