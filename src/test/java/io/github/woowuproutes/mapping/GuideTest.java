package io.github.woowuproutes.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows is what happens. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("check --mapping (\\S+) (docs/\\S+\\.json)");

    @Test
    void the_example_of_the_guide_yields_what_it_shows() throws Exception {
        var blocks = blocks(Path.of("docs/mappings.md"));

        var mapping = Mapping.compile("routes/mappings/erp.jsonata", blocks.get("jsonata"));
        var documents =
                Mappings.of(Map.of("erp", mapping)).map("erp", blocks.get("xml").getBytes(UTF_8));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.faults()).isEmpty();
            assertThat(document.order().toPrettyString())
                    .isEqualTo(blocks.get("json").strip());
        });
    }

    static Stream<Path> pages() throws Exception {
        try (var files = Files.list(Path.of("docs/formats"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_command_of_a_page_names_its_format_and_a_sample(Path page) throws Exception {
        var command = COMMAND.matcher(Files.readString(page));

        assertThat(command.find()).isTrue();
        assertThat(page).hasFileName(command.group(1) + ".md");
        assertThat(Path.of(command.group(2))).isRegularFile();
    }

    @Test
    void the_sample_of_the_csv_is_the_same_as_text_and_as_rows() throws Exception {
        var text = blocks(Path.of("docs/formats/woowup-csv.md")).get("csv");
        var rows = new ObjectMapper()
                .readTree(Path.of("docs/formats/samples/woowup-csv-paid.json").toFile())
                .path("rows");

        var lines = text.strip().lines().map(line -> List.of(line.split(","))).toList();

        assertThat(Path.of("docs/formats/samples/woowup-csv.csv")).hasContent(text);
        for (var row = 1; row < lines.size(); row++) {
            for (var column = 0; column < lines.get(0).size(); column++) {
                assertThat(rows.get(row - 1).path(lines.get(0).get(column)).asText())
                        .isEqualTo(lines.get(row).get(column));
            }
        }
        assertThat(rows).hasSize(lines.size() - 1);
    }

    private static Map<String, String> blocks(Path page) throws Exception {
        var blocks = new LinkedHashMap<String, String>();
        BLOCK.matcher(Files.readString(page))
                .results()
                .forEach(block -> blocks.putIfAbsent(block.group(1), block.group(2)));
        return blocks;
    }
}
