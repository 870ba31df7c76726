package io.github.woowuproutes.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The demo's shop: a SQLite file that anybody may open and write to meanwhile. For one thread. */
final class Shop implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String ORDERS =
            """
            SELECT o.number, coalesce(o.shop, ?) AS shop,
                   coalesce(nullif(trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')), ''), c.email, '?') AS buyer,
                   CASE WHEN typeof(o.total) = 'text' THEN o.total ELSE printf('%.2f', o.total) END AS total,
                   o.currency, o.state, datetime(o.changed_at) AS changed
              FROM orders o
              JOIN customers c ON c.id = o.customer_id
             ORDER BY o.rowid
            """;

    private final String name;
    private final Connection connection;

    private Shop(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /**
     * Opens the shop; makes the file, still without tables, if there is none.
     *
     * @param name {@code orders.shop}
     */
    static Shop open(String name, Path file) throws SQLException {
        var config = new SQLiteConfig();
        // whoever reads it meanwhile, be it the route or a person, holds up nobody who writes
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return new Shop(name, config.createConnection("jdbc:sqlite:" + file));
    }

    /** {@code orders.shop}. */
    String name() {
        return name;
    }

    /** Makes the tables, and enters the customers. */
    void furnish(List<Sample.Buyer> customers) throws SQLException, IOException {
        try (var ddl = Shop.class.getResourceAsStream("/demo/shop.sql");
                var statement = connection.createStatement()) {
            statement.executeUpdate(new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (var customer : customers) {
            change(
                    "INSERT INTO customers (id, email, document, first_name, last_name)"
                            + " VALUES (?, nullif(?, ''), nullif(?, ''), ?, ?)",
                    customer.id(),
                    customer.email(),
                    customer.document(),
                    customer.firstName(),
                    customer.lastName());
        }
    }

    /** Enters an order with its items in one transaction. */
    void sell(Sample.Purchase order) throws SQLException {
        connection.setAutoCommit(false);
        try {
            change(
                    "INSERT INTO orders (number, shop, customer_id, state, total, currency, branch, paid_at)"
                            + " VALUES (?, nullif(?, ''), ?, ?, ?, ?, nullif(?, ''),"
                            + " CASE WHEN ? = 'pending' THEN NULL ELSE datetime('now') END)",
                    order.number(),
                    order.shop(),
                    order.customer(),
                    order.state(),
                    order.total(),
                    order.currency(),
                    order.branch(),
                    order.state());
            var line = 0;
            for (var item : order.items()) {
                line++;
                change(
                        "INSERT INTO order_items (order_number, line, sku, product, quantity, line_total, category)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        order.number(),
                        line,
                        item.sku(),
                        item.product(),
                        item.quantity(),
                        item.total(),
                        item.category());
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Enters a paid order without items; a customer who is not in the shop yet is entered too.
     *
     * @return its number
     */
    String sell(String email, BigDecimal total) throws SQLException {
        connection.setAutoCommit(false);
        try {
            change(
                    "INSERT INTO customers (email, first_name, last_name) SELECT ?, ?, 'New'"
                            + " WHERE NOT EXISTS (SELECT 1 FROM customers WHERE email = ?)",
                    email,
                    email.substring(0, email.indexOf('@')),
                    email);
            change(
                    "INSERT INTO orders (customer_id, total, paid_at)"
                            + " SELECT min(id), ?, datetime('now') FROM customers WHERE email = ?",
                    total.toPlainString(),
                    email);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT last_insert_rowid()")) {
                row.next();
                var number = row.getString(1);
                connection.commit();
                return number;
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** All orders, by their numbers. */
    List<Sold> orders() throws SQLException {
        var orders = new ArrayList<Sold>();
        try (var statement = connection.prepareStatement(ORDERS)) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            while (row.next()) {
                orders.add(new Sold(
                        Way.DATABASE,
                        new OrderKey(row.getString("shop"), row.getString("number")),
                        row.getString("buyer"),
                        row.getString("total"),
                        row.getString("currency"),
                        row.getString("state"),
                        LocalDateTime.parse(row.getString("changed"), TIME).toInstant(ZoneOffset.UTC)));
            }
        }
        return orders;
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
