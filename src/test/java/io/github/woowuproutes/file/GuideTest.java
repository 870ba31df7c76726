package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of {@code docs/files.md}, with the keys that stand before it. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs/files.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(properties|jsonata|csv|jsonl|json|xml)\\n(.*?)```");

    @TempDir
    private Path directory;

    /** A file of the guide, the keys before it and the latest mapping. */
    record Sample(String properties, String mapping, String kind, String text) {

        @Override
        public String toString() {
            return kind + " " + properties.lines().findFirst().orElse("");
        }
    }

    static Stream<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        var properties = "";
        var mapping = "";
        var blocks = BLOCK.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            switch (blocks.group(1)) {
                case "properties" -> properties = blocks.group(2);
                case "jsonata" -> mapping = blocks.group(2);
                default -> samples.add(new Sample(properties, mapping, blocks.group(1), blocks.group(2)));
            }
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_read_as_the_guide_says(Sample sample) throws IOException {
        var reading = new Reading(directory);
        Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(
                directory.resolve("routes/mappings/erp.jsonata"),
                sample.mapping().isEmpty() ? "{}" : sample.mapping());
        Files.copy(
                Path.of("routes/mappings/woowup-csv.jsonata"), directory.resolve("routes/mappings/woowup-csv.jsonata"));
        sample.properties()
                .lines()
                .forEach(line -> reading.set(line.split("=", 2)[0].strip(), line.split("=", 2)[1].strip()));

        var charset = sample.kind().equals("xml") ? StandardCharsets.ISO_8859_1 : Charset.forName("windows-1252");
        var result = reading.bytes("sample." + sample.kind(), sample.text(), charset);

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void there_is_a_sample_of_every_kind() throws IOException {
        assertThat(samples().map(Sample::kind))
                .containsAll(List.of("csv", "json", "jsonl", "xml"))
                .hasSize(7);
    }
}
