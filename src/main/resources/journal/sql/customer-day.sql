SELECT orders FROM customer_day WHERE customer = ? AND day = ?
