package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.workplace.TurnableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopCheckTest {

    @TempDir
    Path folder;

    private SampleShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = SampleShop.in(folder);
        shop.orders(1, 700, "2026-11-22 10:00:00");
    }

    @Test
    void a_good_shop_has_no_faults_and_shows_its_first_orders() {
        var report = check(shop.keys());

        assertThat(report.faults()).isEmpty();
        assertThat(report.documents()).hasSize(3);
        assertThat(report.documents().get(0).order().path("number").asText()).isEqualTo("1");
    }

    @Test
    void with_the_start_at_now_the_last_month_is_shown() {
        assertThat(check(shop.keys().with("orders.sql.start", "now")).documents())
                .hasSize(3);
    }

    @Test
    void a_missing_query_file_and_an_unreachable_database_are_both_told() {
        var report = check(shop.keys()
                .with("orders.sql.query", "routes/sql/nowhere.sql")
                .with("orders.sql.url", "jdbc:firebirdsql://erp/shop"));

        assertThat(report.faults()).hasSize(2);
        assertThat(report.faults().get(0)).contains("orders.sql.query").contains("routes/sql/nowhere.sql");
        assertThat(report.faults().get(1)).contains("put the JDBC driver of 'firebirdsql' into lib/");
    }

    @Test
    void a_disordered_result_is_told() throws Exception {
        var report = check(with("SELECT number, total, paid_at, 'a@b.c' AS email, 1 AS extra FROM orders"
                + " WHERE paid_at >= :#since ORDER BY number DESC"));

        assertThat(report.faults()).singleElement().asString().contains("run backwards");
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("extra"));
    }

    @Test
    void missing_columns_are_told_even_if_there_is_no_row() throws Exception {
        var report = check(with("SELECT number FROM orders WHERE paid_at >= :#since AND 1 = 0"));

        assertThat(report.faults()).singleElement().asString().contains("total, paid_at, email");
    }

    @Test
    void an_unknown_parameter_is_told() throws Exception {
        var report = check(with("SELECT number FROM orders WHERE paid_at >= :#mark"));

        assertThat(report.faults())
                .singleElement()
                .asString()
                .contains(":#mark")
                .contains(":#since");
    }

    @Test
    void a_missing_time_zone_and_a_wrong_one_name_the_key() {
        assertThat(check(shop.keys().without("orders.sql.time-zone")).faults())
                .singleElement()
                .asString()
                .startsWith("orders.sql.time-zone is missing");
        assertThat(check(shop.keys().with("orders.sql.time-zone", "Argentina")).faults())
                .singleElement()
                .asString()
                .startsWith("orders.sql.time-zone is 'Argentina'");
    }

    private Keys with(String query) throws Exception {
        var file = Files.writeString(folder.resolve("orders.sql"), query);
        return shop.keys().with("orders.sql.query", file.toString());
    }

    private ShopCheck.Report check(Keys keys) {
        return new ShopCheck(keys, new TurnableClock("2026-11-22T20:00:00Z")).of("orders.sql", 3);
    }
}
