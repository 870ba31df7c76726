package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.rows.Column;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows with any value in any column, from a database that lets that happen. {@code -Dfuzz=10000} for more of them, {@code
 * -Dseed=1} for the ones of a run before.
 */
class RowsFuzzTest {

    private static final int ROWS = Integer.getInteger("fuzz", 1_000);
    private static final int GOOD_IN = 4;
    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final String NAMES = COLUMNS.stream().map(Column::label).collect(Collectors.joining(", "));
    private static final List<String> ODD = List.of(
            "",
            "   ",
            "\0",
            "\uFFFF",
            "\uD800",
            "NaN",
            "-Infinity",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "1,5",
            "0x10",
            "2026-02-30 25:61:00",
            "0000-00-00 00:00:00",
            "99999-12-31",
            "24:00",
            "${env:PATH}",
            "{{woowup.api-key}}",
            "'; DROP TABLE sale; --",
            "ñandú 😀",
            "=1+1",
            "x".repeat(70_000));

    @TempDir
    private Path directory;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    RowsFuzzTest() {
        System.out.println("RowsFuzzTest: -Dseed=" + seed);
    }

    @Test
    void whatever_stands_in_a_row_stops_no_poll_and_takes_no_good_order_with_it() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("shop.db");
        Path query = directory.resolve("odd.sql");
        List<String> good = fill(url);
        try (Installation shop = new Installation(directory)
                .with("orders.sql.enabled", "true")
                .with("orders.sql.url", url)
                .with("orders.sql.query", query.toString())
                .with("orders.sql.start", "2000-01-01")
                .with("orders.sql.time-zone", "America/Argentina/Buenos_Aires")
                .with("woowup.customer.initialize", "true")) {
            Files.writeString(query, "SELECT " + NAMES + " FROM sale WHERE :#since IS NOT NULL ORDER BY place");

            shop.start();

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(
                            shop::orders,
                            rows -> rows.stream()
                                            .anyMatch(row -> row.orderNumber().equals("the-last"))
                                    && rows.stream().noneMatch(row -> row.state() == State.NEW));
            assertThat(shop.orders().stream()
                            .filter(row -> row.state() == State.REWARDED)
                            .map(OrderRow::orderNumber))
                    .as("seed %d", seed)
                    .containsAll(good);
            assertThat(shop.rejections()).as("seed %d", seed).isNotEmpty().noneMatch(row -> row.faults()
                    .contains("itself failed"));
            assertThat(shop.orders()).as("seed %d", seed).noneMatch(row -> row.state() == State.UNKNOWN);
        }
    }

    /** The numbers of those in which nothing is odd. */
    private List<String> fill(String url) throws SQLException {
        String marks = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "));
        List<String> good = new ArrayList<>();
        try (Connection shop = DriverManager.getConnection(url);
                Statement table = shop.createStatement()) {
            shop.setAutoCommit(false);
            table.execute("CREATE TABLE sale (place INTEGER PRIMARY KEY, " + NAMES + ")");
            try (PreparedStatement sale =
                    shop.prepareStatement("INSERT INTO sale (" + NAMES + ") VALUES (" + marks + ")")) {
                for (int i = 0; i < ROWS; i++) {
                    Map<Column, Object> row = row("G" + i, i);
                    if (random.nextInt(GOOD_IN) == 0) {
                        good.add("G" + i);
                    } else {
                        spoil(row);
                    }
                    insert(sale, row);
                }
                insert(sale, row("the-last", ROWS));
            }
            shop.commit();
        }
        return good;
    }

    private static Map<Column, Object> row(String number, int second) {
        Map<Column, Object> row = new EnumMap<>(Column.class);
        row.put(Column.NUMBER, number);
        row.put(Column.STATE, "paid");
        row.put(Column.TOTAL, 300.0);
        row.put(Column.PAID_AT, "2026-07-01 12:00:00");
        row.put(
                Column.CHANGED_AT,
                LocalDateTime.parse("2026-07-01T12:00:00").plusSeconds(second).toString());
        row.put(Column.EMAIL, "customer-" + second + "@example.com");
        row.put(Column.SKU, "S-1");
        row.put(Column.QUANTITY, 3);
        row.put(Column.LINE_TOTAL, 300.0);
        return row;
    }

    private void spoil(Map<Column, Object> row) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            row.put(COLUMNS.get(random.nextInt(COLUMNS.size())), odd());
        }
    }

    private Object odd() {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(600) - 300);
            case 3 -> Double.NEGATIVE_INFINITY;
            case 4 -> noise;
            case 5 -> new String(noise, StandardCharsets.ISO_8859_1);
            default -> ODD.get(random.nextInt(ODD.size()));
        };
    }

    private static void insert(PreparedStatement sale, Map<Column, Object> row) throws SQLException {
        for (int i = 0; i < COLUMNS.size(); i++) {
            sale.setObject(i + 1, row.get(COLUMNS.get(i)));
        }
        sale.execute();
    }
}
