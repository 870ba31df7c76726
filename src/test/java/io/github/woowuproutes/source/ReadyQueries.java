package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.workplace.TurnableClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Ready queries, read by the real routes from databases with the tables of their makers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadyQueries {

    private static final Path TABLES = Path.of("src/test/resources/shops");

    final TurnableClock clock = new TurnableClock("2026-11-23T20:00:00Z");
    private final TimeZone zone = TimeZone.getDefault();
    RecordingJournal journal = new RecordingJournal();

    abstract Connection owner() throws SQLException;

    abstract Keys keys();

    @BeforeEach
    void elsewhere() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        journal = new RecordingJournal();
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    /** Makes the tables of a shop, and fills them; statements are separated by a semicolon at the end of a line. */
    void shop(String name) throws SQLException, IOException {
        var script = Files.readString(TABLES.resolve(name + ".sql"), StandardCharsets.UTF_8);
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var sql : script.split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Reads it twice: from the beginning, and what the second poll's overlap shows again. */
    void read(String query, String zone) throws Exception {
        read(Path.of("routes/sql", query + ".sql"), zone);
    }

    void read(Path query, String zone) throws Exception {
        var keys = keys().with("orders.sql.query", query.toString()).with("orders.sql.time-zone", zone);
        try (var routes = new RunningRoutes(keys, journal, clock)) {
            routes.awaitPollOrFault();
            assertThat(routes.status().fault()).isEmpty();
            assertThat(routes.status().backwards()).isFalse();
            assertThat(routes.status().scattered()).isFalse();
            routes.tick();
            routes.awaitPolls(2);
            assertThat(routes.status().fault()).isEmpty();
        }
        assertThat(journal.documents()).allSatisfy(document -> assertThat(document.faults())
                .as(document.order().toString())
                .extracting(Fault::field)
                .isEmpty());
        var check = new ShopCheck(keys, clock).of("orders.sql", 1);
        assertThat(check.faults()).isEmpty();
        assertThat(check.remarks()).as("every column is one of ours").isEmpty();
    }

    /** The credits that were read, and what they refer to; nothing where they refer to none. */
    Map<String, String> credits() {
        var credits = new TreeMap<String, String>();
        for (var document : journal.documents()) {
            if (document.order().path("type").asText().equals("credit")) {
                credits.put(
                        document.order().path("number").asText(),
                        document.order().path("refersTo").asText());
            }
        }
        return credits;
    }

    /** An order, in a few words: its lines are {@code sku x quantity = total}. */
    String words(String number) {
        var order = journal.json(number);
        var words = new StringBuilder();
        for (var field : List.of("state", "total", "currency", "paidAt", "branch")) {
            if (order.has(field)) {
                words.append(text(order.get(field))).append(' ');
            }
        }
        words.append('|');
        for (var field : List.of("id", "email", "document", "phone", "firstName", "lastName")) {
            if (order.get("customer").has(field)) {
                words.append(' ').append(text(order.get("customer").get(field)));
            }
        }
        for (var item : order.get("items")) {
            words.append(" | %s x %s = %s"
                    .formatted(text(item.get("sku")), text(item.get("quantity")), text(item.get("total"))));
        }
        return words.toString();
    }

    private static String text(JsonNode value) {
        if (value == null) {
            return "?";
        }
        return value.isNumber()
                ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                : value.asText();
    }
}
