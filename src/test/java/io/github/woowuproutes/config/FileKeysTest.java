package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.woowuproutes.rows.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeysTest {

    @TempDir
    private Path installation;

    private final Map<String, String> keys = new LinkedHashMap<>(
            Map.of("woowup.api-key", "key", "woowup.program-id", "1", "orders.file.enabled", "true"));

    @Test
    void the_columns_are_those_that_rows_have() {
        assertThat(FileKeys.COLUMNS)
                .containsExactlyElementsOf(
                        Arrays.stream(Column.values()).map(Column::label).toList());
    }

    @Test
    void all_that_does_not_fit_together_is_said_at_once() throws Exception {
        keys.put("orders.file.format", "shopfy");
        keys.put("orders.file.csv.decimal", ",");
        keys.put("orders.file.csv.thousands", ",");
        keys.put("orders.file.csv.separator", "'");
        keys.put("orders.file.csv.quote", "'");
        keys.put("orders.file.sftp.enabled", "true");
        keys.put("orders.file.sftp.key", "no/such/key");

        var faults = faults();

        assertThat(faults)
                .containsOnlyKeys(
                        "orders.file.format",
                        "orders.file.csv.quote",
                        "orders.file.csv.thousands",
                        "orders.file.sftp.host",
                        "orders.file.sftp.username",
                        "orders.file.sftp.known-hosts",
                        "orders.file.sftp.key");
        assertThat(faults.get("orders.file.format")).contains("one of mine, order");
    }

    @Test
    void names_that_are_no_columns_are_said_for_our_own_form_only() throws Exception {
        keys.put("orders.file.csv.headers", "numbre = Nro, total = Importe");

        var own = faults();
        keys.put("orders.file.format", "mine");
        var mapped = faults();

        assertThat(own).containsOnlyKeys("orders.file.csv.headers");
        assertThat(mapped).isEmpty();
    }

    @Test
    void xml_needs_a_mapping() throws Exception {
        keys.put("orders.file.type", "xml");

        assertThat(faults()).containsOnlyKeys("orders.file.type");
    }

    @Test
    void what_is_switched_off_is_not_looked_at() throws Exception {
        keys.put("orders.file.enabled", "false");
        keys.put("orders.file.format", "shopfy");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "stable:60s", "stable:5min", "marker:.ok", "marker:_done"})
    void ways_to_be_complete(String text) {
        assertThat(FileKinds.COMPLETE.accepts().test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stable", "stable:", "stable:0s", "marker:", "marker:/x", "renamed"})
    void other_ways_are_none(String text) {
        assertThat(FileKinds.COMPLETE.accepts().test(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5s, 5s", "200ms, 200ms", "1min, 60s", "2h, 7200s"})
    void intervals_are_told_to_camel_in_its_words(String text, String camel) {
        assertThat(FileKinds.INTERVAL.tidy().apply(text)).isEqualTo(camel);
    }

    @Test
    void lists_hold_names_with_commas_in_quotes() {
        assertThat(Listed.words(" a , \"b, c\" ,,d")).containsExactly("a", "b, c", "", "d");
        assertThat(Listed.pairs("number = Nro, \"total = Importe, con IVA\", x = a = b"))
                .containsExactly(entry("Nro", "number"), entry("Importe, con IVA", "total"), entry("a = b", "x"));
        assertThat(Listed.alternatives("a | b,c")).isEqualTo(List.of("a", "b,c"));
    }

    private Map<String, String> faults() throws Exception {
        Files.createDirectories(installation.resolve("routes/mappings"));
        Files.writeString(installation.resolve("routes/mappings/mine.jsonata"), "{}");
        Files.writeString(
                installation.resolve("application.properties"),
                keys.entrySet().stream()
                        .map(key -> key.getKey() + " = " + key.getValue())
                        .collect(Collectors.joining("\n")));
        return Settings.inspect(installation, Map.of()).faults().stream()
                .collect(Collectors.toMap(ConfigurationFault::key, ConfigurationFault::expected));
    }
}
