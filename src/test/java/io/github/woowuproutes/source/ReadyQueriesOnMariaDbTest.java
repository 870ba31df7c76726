package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** WooCommerce, Magento and PrestaShop. */
class ReadyQueriesOnMariaDbTest extends ReadyQueries {

    private static final String BUENOS_AIRES = "America/Argentina/Buenos_Aires";

    private MariaDbServer server;
    private String database = "";

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
        return DriverManager.getConnection(server.url("test"), "root", "");
    }

    @Override
    Keys keys() {
        return new Keys().with("orders.sql.url", server.url(database)).with("orders.sql.username", "root");
    }

    @Test
    void woocommerce_with_its_own_tables() throws Exception {
        database = "woocommerce";
        shop("woocommerce-hpos");

        read("woocommerce-hpos", "UTC");

        assertThat(journal.numbers()).containsOnly("727", "728", "729", "733", "734", "refund-730");
        assertThat(words("727"))
                .isEqualTo("paid 363 ARS 2026-11-22T18:00:00Z"
                        + " | 12 ana@test.com +54 11 1234-5678 Ana Núñez"
                        + " | REM-01-ROJA x 2 = 300 | 95 x 1 = 63");
        assertThat(words("728")).startsWith("wc-on-hold 10 ARS ");
        assertThat(words("729")).startsWith("refunded 50 ARS ");
        assertThat(words("733")).isEqualTo("paid 20 ARS 2026-11-22T18:40:30Z | luis@test.com Luis Paz");
        assertThat(words("734")).startsWith("cancelled 20 ARS ");
        assertThat(credits()).isEqualTo(Map.of("refund-730", "727"));
        assertThat(words("refund-730"))
                .isEqualTo("paid -121 ARS 2026-11-22T18:30:00Z"
                        + " | 12 ana@test.com +54 11 1234-5678 Ana Núñez | REM-01-ROJA x 1 = -121");
    }

    @Test
    void magento_2() throws Exception {
        database = "magento";
        shop("magento2");

        read("magento2", BUENOS_AIRES);

        assertThat(journal.numbers()).containsOnly("000000101", "000000102", "000000103", "000000104", "CM-000000101");
        assertThat(words("000000101"))
                .isEqualTo("paid 363 ARS 2026-11-22T15:00:00-03:00 Palermo I"
                        + " | 12 ana@test.com 27-30111222-3 +54 11 1234-5678 Ana Núñez"
                        + " | REM-01-ROJA x 2 = 300 | GORRA x 1 = 63");
        assertThat(words("000000102")).startsWith("new 10 ARS ").endsWith("luis@test.com 1 Luis Paz");
        assertThat(words("000000103")).startsWith("refunded 50 ARS ");
        assertThat(words("000000104")).startsWith("cancelled 50 ARS ");
        assertThat(credits()).isEqualTo(Map.of("CM-000000101", "000000101"));
        assertThat(words("CM-000000101"))
                .startsWith("paid -121 ARS 2026-11-22T15:30:00-03:00 ")
                .endsWith(" | REM-01-ROJA x 1 = -121");
        assertThat(journal.mark("orders.sql")).isEqualTo("2026-11-22T18:30:00Z");
    }

    @Test
    void prestashop() throws Exception {
        database = "prestashop";
        shop("prestashop");

        read("prestashop", BUENOS_AIRES);

        assertThat(journal.numbers()).containsOnly("1", "2", "3", "4", "5", "slip-1");
        assertThat(words("1"))
                .isEqualTo("paid 363 ARS 2026-11-22T15:00:00-03:00 Palermo I"
                        + " | 12 ana@test.com 30111222 +54 11 1234-5678 Ana Núñez"
                        + " | REM-01-ROJA x 2 = 300 | 95 x 1 = 63");
        assertThat(words("2")).startsWith("pending 10 ARS 2026-11-22T15:00:00-03:00 ");
        assertThat(words("3")).startsWith("refunded 50 ARS ");
        assertThat(words("4")).startsWith("cancelled 50 ARS ");
        assertThat(words("5")).startsWith("paid 20 ARS 2026-11-22T15:30:00-03:00 ");
        assertThat(credits()).isEqualTo(Map.of("slip-1", "1"));
        assertThat(words("slip-1"))
                .startsWith("paid -121 ARS 2026-11-22T15:30:00-03:00 ")
                .endsWith(" | REM-01-ROJA x 1 = -121");
    }
}
