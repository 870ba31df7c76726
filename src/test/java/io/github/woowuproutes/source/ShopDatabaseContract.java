package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.workplace.TurnableClock;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every kind of shop database. The process lives in a zone that is neither the shop's nor UTC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopDatabaseContract {

    static final String COLUMNS = "number, state, total, paid_at, email, sku, product, quantity, line_total";

    RecordingJournal journal = new RecordingJournal();
    final TurnableClock clock = new TurnableClock("2026-11-22T20:00:00Z");
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    /** A connection of the shop's own, in a session that is not in UTC. */
    abstract Connection owner() throws SQLException;

    abstract String url();

    /** The type of a time without a zone. */
    abstract String localTime();

    abstract String date();

    abstract String text();

    abstract String doubles();

    Keys keys() {
        return new Keys()
                .with("orders.sql.url", url())
                .with("orders.sql.time-zone", "America/New_York")
                .with("orders.sql.query", folder.resolve("orders.sql").toString());
    }

    @BeforeEach
    void elsewhere() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        journal = new RecordingJournal();
        execute("DROP TABLE IF EXISTS sale");
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    void execute(String... statements) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    void table(String timeType) throws SQLException {
        execute(("CREATE TABLE sale (number CHAR(10), state VARCHAR(10), total DECIMAL(12,2), paid_at %s,"
                        + " email CHAR(40), sku VARCHAR(20), product VARCHAR(40), quantity INTEGER, line_total DECIMAL(12,2))")
                .formatted(timeType));
    }

    void sale(String number, String paidAt) throws SQLException {
        execute("INSERT INTO sale VALUES ('%s', 'paid', 300.00, %s, 'ana@test.com', 'S-1', 'Remera Núñez', 3, 300.00)"
                .formatted(number, paidAt == null ? "NULL" : "'" + paidAt + "'"));
    }

    /** One poll, as the first one after a start. */
    void poll(Keys keys, String query) throws Exception {
        try (var ticks = new Ticks(keys, query)) {
            ticks.tick();
            assertThat(ticks.status().fault()).isEmpty();
        }
    }

    /** The real routes on this shop with this query. */
    final class Ticks implements Closeable {

        private final RunningRoutes routes;

        Ticks(Keys keys, String query) throws Exception {
            Files.writeString(folder.resolve("orders.sql"), query);
            routes = new RunningRoutes(keys, journal, clock);
        }

        void tick() {
            routes.awaitPollOrFault();
        }

        PollStatus.State again() throws Exception {
            var polls = routes.status().polls();
            routes.tick();
            routes.awaitPolls((int) polls + 1);
            return routes.status();
        }

        PollStatus.State status() {
            return routes.status();
        }

        @Override
        public void close() {
            routes.close();
        }
    }

    static final String BY_PAID_AT =
            "SELECT " + COLUMNS + " FROM sale WHERE paid_at >= :#since ORDER BY paid_at, number";

    @Test
    void times_without_a_zone_are_the_shops() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-07-01T12:00:00-04:00");
        assertThat(journal.mark("orders.sql")).isEqualTo("2026-07-01T16:00:00Z");
    }

    @Test
    void a_time_that_the_process_zone_skips_is_read_as_it_stands() throws Exception {
        table(localTime());
        // Berlin has no 02:30 on this day, New York has
        sale("1", "2026-03-29 02:30:00");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-03-29T02:30:00-04:00");
    }

    @Test
    void a_time_that_occurs_twice_is_the_first_of_the_two() throws Exception {
        table(localTime());
        sale("1", "2026-11-01 01:30:00");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-11-01T01:30:00-04:00");
    }

    @Test
    void padding_goes_and_decimals_and_accents_stay() throws Exception {
        table(localTime());
        sale("1034", "2026-07-01 12:00:00");

        poll(keys(), BY_PAID_AT);

        var order = journal.json("1034");
        assertThat(order.path("number").asText()).isEqualTo("1034");
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("300");
        assertThat(order.at("/customer/email").asText()).isEqualTo("ana@test.com");
        assertThat(order.at("/items/0/name").asText()).isEqualTo("Remera Núñez");
        assertThat(order.at("/items/0/quantity").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void since_is_inclusive_and_finds_nothing_earlier() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 11:59:59");
        sale("2", "2026-07-01 12:00:00");
        sale("3", "2026-07-01 12:00:01");
        journal.put("orders.sql.start", Instant.parse("2026-01-01T00:00:00Z"));
        journal.put("orders.sql.swept", clock.instant());
        journal.put("orders.sql", Instant.parse("2026-07-01T16:00:00Z"));

        try (var ticks = new Ticks(keys().with("orders.sql.overlap", "PT0S"), BY_PAID_AT)) {
            ticks.tick();

            assertThat(ticks.status().fault()).isEmpty();
            assertThat(journal.numbers()).containsExactly("2", "3");
            assertThat(ticks.again().rows()).as("the database filters").isEqualTo(3);
        }
    }

    @Test
    void since_may_stand_several_times_and_other_signs_stay_as_they_are() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        poll(
                keys(),
                """
                -- orders since :#since, always
                SELECT number, total, paid_at, email, /* :#since */ '#:#since' AS branch
                  FROM sale
                 WHERE paid_at >= :#since AND (paid_at >= :#since OR state = '#paid?') -- #1
                 ORDER BY paid_at, number;
                """);

        assertThat(journal.json("1").path("branch").asText()).isEqualTo("#:#since");
        assertThat(journal.json("1").path("state").asText()).isEqualTo("paid");
    }

    @Test
    void dates_are_compared_by_day() throws Exception {
        table(date());
        sale("1", "2026-06-30");
        sale("2", "2026-07-01");
        journal.put("orders.sql.start", Instant.parse("2026-01-01T00:00:00Z"));
        journal.put("orders.sql.swept", clock.instant());
        // in the afternoon of the day
        journal.put("orders.sql", Instant.parse("2026-07-01T20:00:00Z"));

        poll(keys(), BY_PAID_AT);

        assertThat(journal.numbers()).containsExactly("2");
        assertThat(journal.json("2").path("paidAt").asText()).isEqualTo("2026-07-01T00:00:00-04:00");
    }

    @Test
    void texts_are_times_too() throws Exception {
        table(text());
        sale("1", "2026-06-30T12:00:00Z");
        sale("2", "2026-07-01T12:00:00Z");
        sale("3", "2026-07-01T12:00:00.500Z");
        journal.put("orders.sql.start", Instant.parse("2026-01-01T00:00:00Z"));
        journal.put("orders.sql.swept", clock.instant());
        journal.put("orders.sql", Instant.parse("2026-07-01T12:00:00Z"));

        try (var ticks = new Ticks(keys().with("orders.sql.overlap", "PT0S"), BY_PAID_AT)) {
            ticks.tick();

            assertThat(journal.numbers()).contains("2", "3").doesNotContain("1");
            assertThat(ticks.status().rows()).as("the database filters").isEqualTo(2);
        }
    }

    @Test
    void seconds_since_1970_are_times_too() throws Exception {
        table("BIGINT");
        sale("1", "1782820000");
        sale("2", "1782907200");
        journal.put("orders.sql.start", Instant.parse("2026-01-01T00:00:00Z"));
        journal.put("orders.sql.swept", clock.instant());
        journal.put("orders.sql", Instant.ofEpochSecond(1782907200));

        try (var ticks = new Ticks(keys().with("orders.sql.overlap", "PT0S"), BY_PAID_AT)) {
            ticks.tick();

            assertThat(journal.numbers()).containsExactly("2");
            assertThat(journal.json("2").path("paidAt").asText()).isEqualTo("2026-07-01T08:00:00-04:00");
            assertThat(ticks.status().rows()).as("the database filters").isEqualTo(1);
        }
    }

    @Test
    void floating_point_money_is_the_decimal_it_means() throws Exception {
        execute("CREATE TABLE sale (number DOUBLE PRECISION, total %s, paid_at %s, email VARCHAR(40))"
                .formatted(doubles(), localTime()));
        execute("INSERT INTO sale VALUES (1034242, 0.1, '2026-07-01 12:00:00', 'ana@test.com')");

        poll(
                keys(),
                "SELECT number AS \"Number\", total, paid_at, email FROM sale WHERE paid_at >= :#since"
                        .replace('"', quote()));

        assertThat(journal.json("1034242").path("total").decimalValue()).isEqualByComparingTo("0.1");
    }

    char quote() {
        return '"';
    }

    @Test
    void without_a_time_zone_the_fault_names_the_key() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        try (var ticks = new Ticks(keys().without("orders.sql.time-zone"), BY_PAID_AT)) {
            ticks.tick();

            assertThat(ticks.status().fault())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("orders.sql.time-zone is missing"));
            assertThat(journal.documents()).isEmpty();
        }
    }

    @Test
    void missing_columns_are_named_all_at_once() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        try (var ticks = new Ticks(keys(), "SELECT state AS status FROM sale WHERE paid_at >= :#since")) {
            ticks.tick();

            assertThat(ticks.status().fault()).hasValueSatisfying(words -> assertThat(words)
                    .contains("number, total, paid_at, email (the customer, by woowup.customer.id)"));
        }
    }

    @Test
    void what_earns_and_what_belongs_together_comes_from_columns_and_a_total_need_not() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        poll(
                keys(),
                "SELECT number, state, paid_at, email, quantity, line_total, 247.93 AS earning_total, 2 AS points_factor,"
                        + " 30 AS points, 'USD' AS currency, 1010.5 AS exchange_rate, 'W-1' AS alias, 'CREDIT' AS type,"
                        + " 'F-0' AS refers_to FROM sale WHERE paid_at >= :#since ORDER BY paid_at, number");

        var order = journal.order("1").order();
        assertThat(journal.order("1").faults()).isEmpty();
        assertThat(order.path("earningTotal").decimalValue()).isEqualByComparingTo("247.93");
        assertThat(order.path("pointsFactor").decimalValue()).isEqualByComparingTo("2");
        assertThat(order.path("points").decimalValue()).isEqualByComparingTo("30");
        assertThat(order.path("exchangeRate").decimalValue()).isEqualByComparingTo("1010.5");
        assertThat(order.path("alias").asText()).isEqualTo("W-1");
        assertThat(order.path("type").asText()).isEqualTo("credit");
        assertThat(order.path("refersTo").asText()).isEqualTo("F-0");
        assertThat(order.has("total")).isFalse();
        assertThat(order.path("items").get(0).path("total").decimalValue()).isEqualByComparingTo("300");
    }

    @Test
    void rows_of_one_order_that_disagree_are_its_fault_alone() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");
        sale("1", "2026-07-01 12:00:00");
        sale("2", "2026-07-01 12:00:01");
        execute(
                "INSERT INTO sale VALUES ('1', 'paid', 250, '2026-07-01 12:00:00', 'ana@test.com', 'S-2', 'Gorra', 1, 1)");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.order("1").faults()).extracting(Fault::field).containsExactly("total");
        assertThat(journal.order("1").faults().get(0).problem())
                .contains("total")
                .contains("250");
        assertThat(journal.order("2").faults()).isEmpty();
    }

    @Test
    void an_order_without_items_has_none() throws Exception {
        table(localTime());
        execute(
                "INSERT INTO sale VALUES ('1', 'paid', 5, '2026-07-01 12:00:00', 'ana@test.com', NULL, NULL, NULL, NULL)");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.json("1").path("items")).isEmpty();
    }

    @Test
    void the_shop_is_never_written() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");
        var settings = ShopSettings.of("orders.sql", keys());
        List<String> refusals = new ArrayList<>();

        try (var connections = new ShopConnections(settings, Dialect.of(url(), settings.zone(), Clock.systemUTC()));
                var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM sale");
            connection.commit();
        } catch (SQLException refused) {
            refusals.add(refused.getMessage());
        }

        assertThat(refusals).isNotEmpty();
    }

    @Test
    void a_big_result_is_streamed() throws Exception {
        table(localTime());
        fill(3000);

        poll(keys(), BY_PAID_AT);

        assertThat(journal.numbers()).hasSize(3000).doesNotHaveDuplicates();
        assertThat(journal.committed()).hasSize(1 + 6);
    }

    /** So many orders, one each second. */
    abstract void fill(int orders) throws SQLException;
}
