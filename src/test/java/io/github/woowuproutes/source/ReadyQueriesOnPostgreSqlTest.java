package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odoo, and SAP Business One: its query keeps to what HANA, SQL Server and PostgreSQL have in common. */
class ReadyQueriesOnPostgreSqlTest extends ReadyQueries {

    @TempDir
    private Path folder;

    private PostgreSqlServer server;
    private String schema = "";

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
    Keys keys() {
        return new Keys().with("orders.sql.url", server.url()).with("orders.sql.init", "SET search_path TO " + schema);
    }

    @Test
    void odoo() throws Exception {
        schema = "odoo";
        shop("odoo");

        read("odoo", "America/Argentina/Buenos_Aires");

        assertThat(journal.numbers())
                .containsOnly(
                        "INV/2026/00001", "INV/2026/00002", "INV/2026/00003", "RINV/2026/00001", "INV/2026/00004");
        assertThat(words("INV/2026/00001"))
                .isEqualTo("paid 363 ARS 2026-11-21T00:00:00-03:00 Palermo I"
                        + " | 40 ana@test.com 27-30111222-3 +54 11 1234-5678 Ana Núñez"
                        + " | REM-01 x 2 = 300 | 201 x 1 = 63");
        assertThat(words("INV/2026/00002")).startsWith("not_paid 10 USD ");
        assertThat(words("INV/2026/00003")).startsWith("refunded 50 ARS ");
        assertThat(words("INV/2026/00004")).startsWith("cancelled 7 ARS ");
        assertThat(credits()).isEqualTo(Map.of("RINV/2026/00001", "INV/2026/00001"));
        assertThat(words("RINV/2026/00001")).startsWith("paid -121 ARS ").endsWith(" | REM-01 x 1 = -121");
        // moments of the database are UTC
        assertThat(journal.mark("orders.sql")).isEqualTo("2026-11-22T13:00:00Z");
    }

    @Test
    void odoo_from_a_moment_on() throws Exception {
        schema = "odoo";
        shop("odoo");
        journal.put("orders.sql.start", Instant.parse("2026-01-01T00:00:00Z"));
        journal.put("orders.sql.swept", clock.instant());
        journal.put("orders.sql", Instant.parse("2026-11-22T03:30:00Z"));

        read("odoo", "America/Argentina/Buenos_Aires");

        // an hour back from the mark, compared in UTC
        assertThat(journal.numbers()).containsOnly("INV/2026/00003", "RINV/2026/00001", "INV/2026/00004");
    }

    @Test
    void odoos_tickets_by_the_query_of_its_page() throws Exception {
        schema = "odoo";
        shop("odoo");
        var page = Files.readString(Path.of("docs/shops/odoo.md"));
        var query = page.substring(page.indexOf("```sql") + 7);
        Files.writeString(folder.resolve("pos.sql"), query.substring(0, query.indexOf("```")));

        read(folder.resolve("pos.sql"), "America/Argentina/Buenos_Aires");

        assertThat(journal.numbers()).containsOnly("Order 00001-001-0001", "Order 00001-001-0002");
        assertThat(words("Order 00001-001-0001"))
                .isEqualTo("paid 363 2026-11-21T22:00:00-03:00"
                        + " | ana@test.com 27-30111222-3 Ana Núñez | REM-01 x 2 = 300 | ? x 1 = 63");
        assertThat(credits()).containsOnlyKeys("Order 00001-001-0002");
        assertThat(words("Order 00001-001-0002")).startsWith("paid -150 ").endsWith(" | REM-01 x -1 = -150");
    }

    @Test
    void sap_business_one() throws Exception {
        schema = "sbo";
        shop("sap-business-one");

        read("sap-business-one", "America/Argentina/Buenos_Aires");

        assertThat(journal.numbers()).containsOnly("1001", "1002", "1004", "NC-500", "NC-501");
        assertThat(words("1001"))
                .isEqualTo("paid 363 ARS 2026-11-21T00:00:00-03:00 Palermo I"
                        + " | C001 ana@test.com 27-30111222-3 +54 9 11 1234 5678 Ana Núñez"
                        + " | REM-01 x 2 = 300 | REM-01 x 1 = 63");
        assertThat(words("1002")).startsWith("cancelled 50 ARS ");
        assertThat(words("1004"))
                .startsWith("paid 80000 ARS ")
                .contains("4444-2222")
                .endsWith("_SYS01 x 1 = 80000");
        assertThat(credits()).isEqualTo(Map.of("NC-500", "1001", "NC-501", ""));
        assertThat(words("NC-500")).startsWith("paid -121 ARS ").endsWith(" | REM-01 x 1 = -121");
    }

    @Test
    void sap_business_one_with_points_for_money_only_as_its_page_says() throws Exception {
        schema = "sbo";
        shop("sap-business-one");
        var changed = Pattern.compile("(?s)`(WHEN 'N' THEN [^`]*)`")
                .matcher(Files.readString(Path.of("docs/shops/sap-business-one.md")));
        assertThat(changed.find()).isTrue();
        Files.writeString(
                folder.resolve("sap.sql"),
                Files.readString(Path.of("routes/sql/sap-business-one.sql"))
                        .replaceFirst("ELSE 'paid'", Matcher.quoteReplacement(changed.group(1))));

        read(folder.resolve("sap.sql"), "America/Argentina/Buenos_Aires");

        assertThat(words("1001")).startsWith("paid 363 ");
        assertThat(words("1002")).startsWith("cancelled ");
        assertThat(words("1004")).startsWith("open 80000 ");
    }
}
