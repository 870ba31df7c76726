package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ready query has a page with keys that are right, and stands in the list of them. */
class ShopPagesTest {

    private static final Path PAGES = Path.of("docs/shops");
    private static final Path QUERIES = Path.of("routes/sql");
    private static final Pattern KEYS = Pattern.compile("(?ms)^```properties\\n(.*?)^```$");

    @TempDir
    private Path installation;

    static Stream<String> shops() throws IOException {
        try (var files = Files.list(QUERIES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("\\.sql$", ""))
                    .filter(name -> !name.equals("orders"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void the_keys_of_its_page_are_right(String shop) throws IOException {
        var keys = KEYS.matcher(Files.readString(PAGES.resolve(shop + ".md")));
        assertThat(keys.find()).isTrue();
        Files.createDirectories(installation.resolve("routes/sql"));
        Files.copy(QUERIES.resolve(shop + ".sql"), installation.resolve("routes/sql/" + shop + ".sql"));
        Files.writeString(installation.resolve("application.properties"), keys.group(1));

        var settings = Settings.load(installation, Map.of("WOOWUP_API_KEY", "k", "WOOWUP_PROGRAM_ID", "1"));

        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.databases()).isEqualTo(List.of("orders.sql"));
        assertThat(settings.configuration().text("orders.sql.query")).isEqualTo("routes/sql/" + shop + ".sql");
    }

    @ParameterizedTest
    @MethodSource("shops")
    void it_stands_in_the_list(String shop) throws IOException {
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| `routes/sql/" + shop + ".sql` |")
                .contains("[" + shop + ".md](" + shop + ".md)");
    }

    @Test
    void there_are_as_many_pages_as_queries() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.count()).isEqualTo(shops().count() + 1);
        }
    }
}
