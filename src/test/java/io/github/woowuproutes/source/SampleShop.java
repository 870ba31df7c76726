package io.github.woowuproutes.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The demo's shop in a SQLite file, that a test adds orders to. */
final class SampleShop {

    static final String ZONE = "America/Argentina/Buenos_Aires";

    private final String url;

    private SampleShop(String url) {
        this.url = url;
    }

    static SampleShop in(Path folder) throws SQLException, IOException {
        var shop = new SampleShop("jdbc:sqlite:" + folder.resolve("shop.db"));
        try (var ddl = SampleShop.class.getResourceAsStream("/demo/shop.sql")) {
            for (var statement : new String(ddl.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                shop.execute(statement);
            }
        }
        shop.execute("INSERT INTO customers VALUES (1, 'ana@test.com', '30111222', '+5491112345678', 'Ana', 'Núñez')");
        return shop;
    }

    void order(int number, String paidAt, String total) throws SQLException {
        execute("INSERT INTO orders (number, customer_id, total, paid_at, changed_at) VALUES (%d, 1, %s, '%s', '%s')"
                .formatted(number, total, paidAt, paidAt));
        execute("INSERT INTO order_items VALUES (%d, 1, 'SKU-1', 'Remera', 3, %s, 'T-Shirts')"
                .formatted(number, total));
    }

    /** So many orders, one each second. */
    void orders(int first, int last, String from) throws SQLException {
        execute(("WITH RECURSIVE n(i) AS (SELECT %1$d UNION ALL SELECT i + 1 FROM n WHERE i < %2$d)"
                        + " INSERT INTO orders (number, customer_id, total, paid_at, changed_at)"
                        + " SELECT i, 1, 10.5, datetime('%3$s', (i - %1$d) || ' seconds'),"
                        + " datetime('%3$s', (i - %1$d) || ' seconds') FROM n")
                .formatted(first, last, from));
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Keys keys() {
        return new Keys().with("orders.sql.url", url).with("orders.sql.time-zone", ZONE);
    }
}
