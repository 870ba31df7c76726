package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference of keys, the shipped sample and the program say the same. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("docs/reference.md");
    private static final Path SAMPLE = Path.of("application.properties");
    private static final Pattern CAMEL_ROW = Pattern.compile("\\| `(camel\\.[^`]+)` \\| `([^`]+)` \\|.*");

    @TempDir
    private Path installation;

    @Test
    void the_reference_holds_every_key_as_the_program_knows_it_and_no_other() throws IOException {
        var known =
                new Catalogue(List.of(), List.of(), List.of()).all().stream().map(ReferenceTest::row);

        var documented = new ArrayList<>(rows("woowup.", "orders.", "journal.", "delivery.", "http.", "tls."));
        documented.removeAll(rows("orders.http.FORMAT."));

        assertThat(documented).containsExactlyElementsOf(known.toList());
    }

    @Test
    void the_reference_holds_the_keys_that_each_format_has() throws IOException {
        var known = FormatKeys.of(FormatKeys.ANY).map(ReferenceTest::row);

        var documented = rows("orders.http.FORMAT.");

        assertThat(documented).containsExactlyElementsOf(known.toList());
    }

    @Test
    void the_reference_holds_what_is_set_for_camel() throws IOException {
        var shipped = new Properties();
        try (var defaults = Settings.class.getResourceAsStream("/camel-defaults.properties")) {
            shipped.load(defaults);
        }

        var documented = rows("camel.").stream()
                .map(CAMEL_ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

        assertThat(new TreeMap<>(documented)).isEqualTo(new TreeMap<>(shipped));
    }

    @Test
    void the_sample_lacks_only_what_nobody_can_know() throws IOException {
        Files.copy(SAMPLE, installation.resolve("application.properties"));

        var settings = Settings.inspect(installation, Map.of());

        assertThat(settings.faults())
                .extracting(ConfigurationFault::key)
                .containsExactly("woowup.api-key", "woowup.program-id");
    }

    @Test
    void the_sample_is_right_with_all_that_it_only_mentions() throws IOException {
        var all = Files.readString(SAMPLE).replaceAll("(?m)^#(?=[a-z-.]+ *=)", "");
        Files.writeString(installation.resolve("application.properties"), all);
        Files.createDirectories(installation.resolve("routes/sql"));
        Files.writeString(installation.resolve("routes/sql/orders.sql"), "SELECT 1 WHERE now() >= :#since");
        var rest = Map.of("WOOWUP_API_KEY", "key", "WOOWUP_PROGRAM_ID", "1", "ORDERS_SQL_ENABLED", "true");

        var settings = Settings.load(installation, rest);

        assertThat(settings.configuration().text("orders.sql.start")).isEqualTo("2026-11-22");
        assertThat(settings.warnings()).isEmpty();
    }

    private static List<String> rows(String... prefixes) throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .filter(line -> List.of(prefixes).stream().anyMatch(prefix -> line.startsWith("| `" + prefix)))
                .toList();
    }

    private static String row(Key key) {
        var fallback =
                key.fallback().map(value -> "`" + value + "`").orElse(key.required() ? "**required**" : "not set");
        return "| `" + key.name() + "` | " + fallback + " | " + key.kind().expected() + " | " + key.meaning() + " |";
    }
}
