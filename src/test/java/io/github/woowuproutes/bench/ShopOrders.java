package io.github.woowuproutes.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Orders with one or two items and columns of realistic sizes, the same for the same numbers. */
final class ShopOrders {

    static final String TABLES =
            """
            DROP TABLE IF EXISTS order_items, orders, customers;
            CREATE TABLE customers (
                id integer PRIMARY KEY, email varchar(120), document varchar(20), phone varchar(30),
                first_name varchar(60), last_name varchar(60));
            CREATE TABLE orders (
                number integer PRIMARY KEY, customer_id integer NOT NULL, state varchar(20) NOT NULL,
                total numeric(12, 2) NOT NULL, currency char(3) NOT NULL, branch varchar(60), channel varchar(20) NOT NULL,
                paid_at timestamp, changed_at timestamp NOT NULL, marked boolean NOT NULL DEFAULT false, shop varchar(40));
            CREATE TABLE order_items (
                order_number integer NOT NULL, line integer NOT NULL, sku varchar(40), product varchar(120) NOT NULL,
                quantity numeric(10, 2) NOT NULL, line_total numeric(12, 2) NOT NULL, category varchar(60),
                PRIMARY KEY (order_number, line));
            CREATE INDEX orders_changed_at ON orders (changed_at, number);
            """;

    private static final int FIRST_NUMBER = 1_000_000;
    private static final int PORTION = 10_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String[] FIRST_NAMES = {"Ana", "Juan Pablo", "Lucía", "Martín", "Sofía", "María Eugenia"};
    private static final String[] LAST_NAMES = {"Paz", "Fernández", "Gómez", "Rodríguez Larreta", "Núñez", "Bianchi"};
    private static final String[] PRODUCTS = {
        "LA LAKERS BLUE T-SHIRT",
        "Zapatilla urbana de cuero con cordones",
        "Campera impermeable con capucha",
        "Medias x 3"
    };

    private final int first;
    private final int count;
    private final int returning;
    private final LocalDateTime from;
    private final Duration apart;

    private ShopOrders(int first, int count, int returning, LocalDateTime from, Duration apart) {
        this.first = first;
        this.count = count;
        this.returning = returning;
        this.from = from;
        this.apart = apart;
    }

    static ShopOrders ofThePast(int count, int returning) {
        LocalDateTime first = now().minusDays(30);
        Duration span = Duration.ofDays(30).minusHours(2);
        return new ShopOrders(0, count, returning, first, span.dividedBy(count));
    }

    static ShopOrders ofNow(int first, int count, int returning) {
        return new ShopOrders(first, count, returning, now(), Duration.ZERO);
    }

    /** Before the first order of the past. */
    static LocalDateTime beforeAll() {
        return now().minusDays(31);
    }

    static String number(int order) {
        return Integer.toString(FIRST_NUMBER + order);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of(Shop.ZONE)).truncatedTo(ChronoUnit.SECONDS);
    }

    void copyTo(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        for (int portion = first; portion < first + count; portion += PORTION) {
            copy(copy, portion, Math.min(first + count, portion + PORTION));
        }
        connection.commit();
    }

    private void copy(CopyManager copy, int begin, int end) throws SQLException, IOException {
        StringBuilder customers = new StringBuilder();
        StringBuilder orders = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int order = begin; order < end; order++) {
            if (isNewCustomer(order)) {
                customer(customers, customersBefore(order));
            }
            order(orders, items, order);
        }
        copy(copy, "customers (id, email, document, phone, first_name, last_name)", customers);
        copy(
                copy,
                "orders (number, customer_id, state, total, currency, branch, channel, paid_at, changed_at)",
                orders);
        copy(copy, "order_items (order_number, line, sku, product, quantity, line_total, category)", items);
    }

    private static void copy(CopyManager copy, String table, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn(
                "COPY " + table + " FROM STDIN",
                new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The first of all is new; from there on so many of a hundred that the others are {@code returning}. */
    private boolean isNewCustomer(int order) {
        return customersBefore(order + 1) > customersBefore(order);
    }

    private int customersBefore(int order) {
        return (int) ((long) order * (100 - returning) / 100) + (order == 0 ? 0 : 1);
    }

    private static void customer(StringBuilder row, int id) {
        row(
                row,
                id,
                "cliente.numero" + id + "@correo-ejemplo.com.ar",
                20_000_000 + id,
                "+54911" + (40_000_000 + id),
                FIRST_NAMES[id % FIRST_NAMES.length],
                LAST_NAMES[id / 7 % LAST_NAMES.length]);
    }

    private void order(StringBuilder orders, StringBuilder items, int order) {
        Random random = new Random(order);
        int before = customersBefore(order);
        int customer = isNewCustomer(order) ? before : random.nextInt(before);
        String number = number(order);
        BigDecimal total = BigDecimal.ZERO;
        int lines = 1 + random.nextInt(2);
        for (int line = 1; line <= lines; line++) {
            int quantity = 1 + random.nextInt(3);
            BigDecimal price =
                    BigDecimal.valueOf(1_000 + random.nextInt(500_000), 2).multiply(BigDecimal.valueOf(quantity));
            total = total.add(price);
            row(
                    items,
                    number,
                    line,
                    "SKU" + (1_000 + random.nextInt(9_000)) + "-" + random.nextInt(300),
                    PRODUCTS[random.nextInt(PRODUCTS.length)],
                    quantity,
                    price,
                    "Indumentaria");
        }
        String time = TIME.format(from.plus(apart.multipliedBy(order - (long) first)));
        row(orders, number, customer, "paid", total, "ARS", "Palermo I", "web", time, time);
    }

    private static void row(StringBuilder to, Object... values) {
        for (int i = 0; i < values.length; i++) {
            to.append(i == 0 ? "" : "\t").append(values[i]);
        }
        to.append('\n');
    }
}
