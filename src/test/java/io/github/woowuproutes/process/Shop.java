package io.github.woowuproutes.process;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** A shop's database with one table; every order is a second younger than the one before it. */
final class Shop {

    static final String QUERY =
            """
            SELECT number, total, paid_at, paid_at AS changed_at, email
              FROM orders
             WHERE paid_at >= :#since
             ORDER BY paid_at, number
            """;

    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 2, 1, 12, 0);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Driver driver;
    private final String url;
    private int orders;

    /** Makes the table. */
    Shop(Driver driver, String url) throws SQLException {
        this.driver = driver;
        this.url = url;
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (number VARCHAR(100) PRIMARY KEY, total NUMERIC(12, 2), paid_at "
                    + (isSqlite() ? "TEXT" : "TIMESTAMP") + ", email VARCHAR(100))");
        }
    }

    String url() {
        return url;
    }

    /** Adds that many orders of 100.00 by that many customers, numbered on from the last ones. */
    Shop addOrders(int count, int customers) throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("INSERT INTO orders VALUES (?, 100, ?, ?)")) {
            connection.setAutoCommit(false);
            for (var i = 0; i < count; i++) {
                add(insert, Integer.toString(orders + 1), "customer-" + orders % customers + "@example.com");
            }
            insert.executeBatch();
            connection.commit();
        }
        return this;
    }

    Shop addOrder(String number, String email) throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("INSERT INTO orders VALUES (?, 100, ?, ?)")) {
            add(insert, number, email);
            insert.executeBatch();
        }
        return this;
    }

    private void add(PreparedStatement insert, String number, String email) throws SQLException {
        var paidAt = FIRST.plusSeconds(orders++);
        insert.setString(1, number);
        if (isSqlite()) {
            insert.setString(2, TEXT.format(paidAt));
        } else {
            insert.setTimestamp(2, Timestamp.valueOf(paidAt));
        }
        insert.setString(3, email);
        insert.addBatch();
    }

    private boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    private Connection connect() throws SQLException {
        return driver.connect(url, new Properties());
    }
}
