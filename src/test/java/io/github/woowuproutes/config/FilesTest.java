package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {

    @TempDir
    private Path directory;

    @Test
    void a_file_that_is_not_there_is_an_empty_one() {
        var file = PropertiesFile.read(directory.resolve("application.properties"));

        assertThat(file.settings()).isEmpty();
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void a_file_is_read_as_utf_8_with_or_without_a_byte_order_mark() throws IOException {
        var plain = read("orders.shop=Núñez\n", StandardCharsets.UTF_8);
        var marked = read("\uFEFForders.shop=Núñez\r\n", StandardCharsets.UTF_8);

        assertThat(plain.settings().get("orders.shop").value()).isEqualTo("Núñez");
        assertThat(marked.settings().get("orders.shop").value()).isEqualTo("Núñez");
    }

    @Test
    void a_file_in_another_encoding_is_a_fault() throws IOException {
        var file = read("orders.shop=Núñez\n", StandardCharsets.ISO_8859_1);

        assertThat(file.faults()).extracting(ConfigurationFault::found).containsExactly("bytes that are not UTF-8");
    }

    @Test
    void each_key_knows_its_line_also_behind_comments_and_continued_lines() throws IOException {
        var file = read("# a comment \\\na = 1\n\n  ! other\nb: one \\\n   two\\\\\nc 3  \n", StandardCharsets.UTF_8);

        assertThat(file.settings().values())
                .extracting(Setting::key, Setting::value, Setting::where)
                .containsExactly(
                        tuple("a", "1", "application.properties line 2"),
                        tuple("b", "one two\\", "application.properties line 5"),
                        tuple("c", "3", "application.properties line 7"));
    }

    @Test
    void a_key_that_stands_there_twice_is_a_fault() throws IOException {
        var file = read("a=1\nb=2\na=3\n", StandardCharsets.UTF_8);

        assertThat(file.faults())
                .extracting(ConfigurationFault::sentence)
                .containsExactly("a (application.properties line 3): found the key a second time, after"
                        + " application.properties line 1; expected every key once.");
    }

    @Test
    void a_broken_escape_is_a_fault_and_the_rest_is_read() throws IOException {
        var file = read("a=\\uXYZ\nb=2\n", StandardCharsets.UTF_8);

        assertThat(file.faults())
                .extracting(ConfigurationFault::where)
                .containsExactly("application.properties line 1");
        assertThat(file.settings()).containsOnlyKeys("b");
    }

    @Test
    void a_single_backslash_that_the_format_drops_is_a_warning() throws IOException {
        var lost = read("journal.url=jdbc:sqlite:C:\\data\\journal.db\n", StandardCharsets.UTF_8);
        var right = read("journal.url=jdbc:sqlite:C:\\\\data\\\\journal.db\n", StandardCharsets.UTF_8);

        assertThat(lost.warnings()).hasSize(1);
        assertThat(right.warnings()).isEmpty();
    }

    @Test
    void route_files_tell_the_databases_and_keys_they_name() throws IOException {
        Files.createDirectories(directory.resolve("routes/kamelets"));
        Files.writeString(
                directory.resolve("routes/a.camel.yaml"),
                """
                # database: orders.not
                parameters: {database: "orders.erp", period: "{{my.period}}"}
                """);
        Files.writeString(
                directory.resolve("routes/kamelets/b.kamelet.yaml"), "x: '{{?orders.pos.enabled}} {{env:HOME}}'");
        Files.writeString(directory.resolve("routes/README.md"), "{{orders.doc.enabled}}");

        var routes = RouteFiles.read(directory);

        assertThat(routes.databases()).containsOnlyKeys("orders.erp", "orders.pos");
        assertThat(routes.keys()).containsOnlyKeys("my.period");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT number FROM orders WHERE paid_at >= :#since | ''",
                "with x as (select 1) select * from x where t > :#since -- all | ''",
                "UPDATE orders SET x = :#since | which holds no SELECT",
                "SELECT 1 /* :#since */ | which does not use :#since",
                "SELECT :#sinceWhen | which does not use :#since"
            })
    void a_query_selects_since_a_moment(String text, String problem) throws IOException {
        var file = Files.writeString(directory.resolve("orders.sql"), text);

        assertThat(QueryFile.problem(file).orElse("")).isEqualTo(problem);
    }

    @Test
    void a_query_is_a_file() {
        assertThat(QueryFile.problem(directory)).contains("which is no file");
        assertThat(QueryFile.problem(directory.resolve("missing.sql"))).contains("which is no file");
    }

    @ParameterizedTest
    @CsvSource({"a,a,0", "kitten,sitting,3", "'',abc,3", "abc,'',3"})
    void a_distance_counts_the_letters_to_change(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void what_resembles_nothing_gets_no_suggestion() {
        assertThat(Nearest.to("orders.sql.shedule", java.util.List.of("orders.sql.schedule", "orders.shop")))
                .contains("orders.sql.schedule");
        assertThat(Nearest.to("zzzzzz", java.util.List.of("orders.shop"))).isEmpty();
    }

    private PropertiesFile read(String text, Charset charset) throws IOException {
        return PropertiesFile.read(Files.write(directory.resolve("application.properties"), text.getBytes(charset)));
    }
}
