package io.github.woowuproutes.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Orders as rows in the shop's own database, which ours reads. */
final class ShopWay implements WayIn {

    static final String TABLE =
            "CREATE TABLE orders (number text PRIMARY KEY, total numeric(12, 2), paid_at timestamptz,"
                    + " changed_at timestamptz, email text, first_name text, last_name text)";
    static final String QUERY = "SELECT number, total, paid_at, changed_at, email, first_name, last_name FROM orders"
            + " WHERE changed_at >= :#since ORDER BY changed_at, number\n";
    private static final String SELL = "INSERT INTO orders VALUES (?, ?, ?, now(), ?, 'Ana', 'Paz')"
            + " ON CONFLICT (number) DO UPDATE SET total = excluded.total, changed_at = excluded.changed_at";

    private final DatabaseServer shop;

    ShopWay(DatabaseServer shop) {
        this.shop = shop;
    }

    @Override
    public void hand(Sale sale) throws InterruptedException {
        WayIn.insist(() -> isSold(sale));
    }

    private boolean isSold(Sale sale) throws SQLException {
        try (Connection connection = shop.connect();
                PreparedStatement sell = connection.prepareStatement(SELL)) {
            sell.setString(1, sale.number());
            sell.setBigDecimal(2, sale.total());
            sell.setTimestamp(3, Timestamp.from(sale.paidAt()));
            sell.setString(4, sale.email());
            return sell.executeUpdate() == 1;
        }
    }
}
