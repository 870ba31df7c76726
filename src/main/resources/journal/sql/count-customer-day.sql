INSERT INTO customer_day (customer, day, orders) VALUES (?, ?, 1)
ON CONFLICT (customer, day) DO UPDATE SET orders = customer_day.orders + 1
