package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgreSqlShopTest extends ShopDatabaseContract {

    private PostgreSqlServer server;

    @BeforeAll
    void start() throws IOException {
        server = PostgreSqlServer.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Override
    Connection owner() throws SQLException {
        return server.connect();
    }

    @Override
    String url() {
        return server.url();
    }

    @Override
    String localTime() {
        return "TIMESTAMP";
    }

    @Override
    String date() {
        return "DATE";
    }

    @Override
    String text() {
        return "TEXT";
    }

    @Override
    String doubles() {
        return "DOUBLE PRECISION";
    }

    @Override
    void fill(int orders) throws SQLException {
        execute(
                "INSERT INTO sale SELECT i, 'paid', 1, TIMESTAMP '2026-07-01' + i * INTERVAL '1 second', 'ana@test.com',"
                        + " NULL, NULL, NULL, NULL FROM generate_series(1, " + orders + ") i");
    }

    @Test
    void a_time_with_a_zone_needs_none() throws Exception {
        table("TIMESTAMPTZ");
        sale("1", "2026-07-01 12:00:00-03");

        poll(keys().without("orders.sql.time-zone"), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-07-01T15:00:00Z");
        assertThat(journal.mark("orders.sql")).isEqualTo("2026-07-01T15:00:00Z");
    }

    @Test
    void floats_of_four_bytes_and_not_a_number_come_out_right() throws Exception {
        execute("CREATE TABLE sale (number INTEGER, total REAL, paid_at TIMESTAMP, email TEXT, document BIGINT)");
        execute("INSERT INTO sale VALUES (1, 0.1, '2026-07-01 12:00', 'a@b.c', 30111222),"
                + " (2, 'NaN', '2026-07-01 12:01', 'a@b.c', 30111222)");

        poll(keys(), "SELECT * FROM sale WHERE paid_at >= :#since ORDER BY paid_at");

        assertThat(journal.json("1").path("total").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(journal.json("1").at("/customer/document").asText()).isEqualTo("30111222");
        assertThat(journal.order("2").faults()).hasSize(1);
        assertThat(journal.json("2").has("total")).isFalse();
    }

    @Test
    void the_statements_of_init_run_before_each_reading() throws Exception {
        execute("DROP SCHEMA IF EXISTS erp CASCADE", "CREATE SCHEMA erp");
        table(localTime());
        sale("1", "2026-07-01 12:00:00");
        execute("ALTER TABLE sale SET SCHEMA erp");
        var keys = keys().with("orders.sql.init", "SET search_path TO erp; SET lock_timeout TO '5s'");

        try (var ticks = new Ticks(keys, BY_PAID_AT)) {
            ticks.tick();

            assertThat(ticks.status().fault()).isEmpty();
            assertThat(journal.numbers()).containsExactly("1");
            assertThat(ticks.again().fault()).as("also the next time").isEmpty();
        }
    }

    @Test
    void a_statement_of_init_that_is_refused_is_named_and_changes_nothing() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");

        try (var ticks =
                new Ticks(keys().with("orders.sql.init", "SET lock_timeout TO '1s'; DELETE FROM sale"), BY_PAID_AT)) {
            ticks.tick();

            assertThat(ticks.status().fault()).hasValueSatisfying(words -> assertThat(words)
                    .startsWith("the database refuses a statement of orders.sql.init: 'DELETE FROM sale'"));
        }
        assertThat(count("sale")).isEqualTo(1);
    }

    @Test
    void a_query_that_takes_too_long_is_stopped_and_says_by_which_key() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");
        var slow = "SELECT " + COLUMNS
                + " FROM sale, LATERAL (SELECT pg_sleep(60)) s WHERE paid_at >= :#since ORDER BY paid_at, number";

        try (var ticks = new Ticks(keys().with("orders.sql.timeout", "PT1S"), slow)) {
            ticks.tick();

            assertThat(ticks.status().fault())
                    .hasValueSatisfying(words -> assertThat(words).contains("took longer than orders.sql.timeout"));
        }
    }

    private int count(String table) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
