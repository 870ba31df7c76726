package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbShopTest extends ShopDatabaseContract {

    private MariaDbServer server;

    @BeforeAll
    void start() throws Exception {
        server = MariaDbServer.start("--default-time-zone=+09:00");
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Override
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    @Override
    String url() {
        return server.url("test");
    }

    @Override
    Keys keys() {
        return super.keys().with("orders.sql.username", "root");
    }

    @Override
    String localTime() {
        return "DATETIME(3)";
    }

    @Override
    String date() {
        return "DATE";
    }

    @Override
    String text() {
        return "VARCHAR(40)";
    }

    @Override
    String doubles() {
        return "DOUBLE";
    }

    @Override
    char quote() {
        return '`';
    }

    @Override
    void fill(int orders) throws SQLException {
        execute("INSERT INTO sale SELECT seq, 'paid', 1, '2026-07-01' + INTERVAL seq SECOND, 'ana@test.com',"
                + " NULL, NULL, NULL, NULL FROM seq_1_to_" + orders);
    }

    @Test
    void a_timestamp_is_a_moment_whatever_the_sessions_zone() throws Exception {
        table("TIMESTAMP NULL");
        // the owner's session is in +09:00
        sale("1", "2026-07-02 01:00:00");
        sale("2", "2026-01-02 02:00:00");

        poll(keys(), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-07-01T12:00:00-04:00");
        assertThat(journal.json("2").path("paidAt").asText()).isEqualTo("2026-01-01T12:00:00-05:00");
    }

    @Test
    void a_timestamp_needs_no_time_zone() throws Exception {
        table("TIMESTAMP NULL");
        sale("1", "2026-07-02 01:00:00");

        poll(keys().without("orders.sql.time-zone"), BY_PAID_AT);

        assertThat(journal.json("1").path("paidAt").asText()).isEqualTo("2026-07-01T16:00:00Z");
    }

    @Test
    void latin_1_and_short_integers_come_out_right() throws Exception {
        execute("CREATE TABLE sale (number INT, total FLOAT, paid_at DATETIME, email CHAR(40) CHARACTER SET latin1,"
                + " product CHAR(40) CHARACTER SET latin1, quantity TINYINT(1), unit_price DECIMAL(10,3))");
        execute("INSERT INTO sale VALUES (1, 0.3, '2026-07-01 12:00', 'ñandú@test.com', 'Remera', 3, 0.1)");

        poll(keys(), "SELECT * FROM sale WHERE paid_at >= :#since");

        var order = journal.json("1");
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(order.at("/customer/email").asText()).isEqualTo("ñandú@test.com");
        assertThat(order.at("/items/0/quantity").decimalValue()).isEqualByComparingTo("3");
        assertThat(order.at("/items/0/total").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(order.at("/items/0/unitPrice").decimalValue()).isEqualByComparingTo("0.1");
    }

    @Test
    void a_query_that_takes_too_long_is_stopped_and_says_by_which_key() throws Exception {
        table(localTime());
        sale("1", "2026-07-01 12:00:00");
        var slow =
                "SELECT " + COLUMNS + " FROM sale WHERE SLEEP(60) = 0 AND paid_at >= :#since ORDER BY paid_at, number";

        try (var ticks = new Ticks(
                keys().with("orders.sql.timeout", "PT1S").with("orders.sql.init", "SET SESSION sql_mode = 'ANSI'"),
                slow)) {
            ticks.tick();

            assertThat(ticks.status().fault())
                    .hasValueSatisfying(words -> assertThat(words).contains("took longer than orders.sql.timeout"));
        }
    }
}
