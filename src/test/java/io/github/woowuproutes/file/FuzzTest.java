package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random and mutated files: reading always comes to an end, and loses no good order. */
class FuzzTest {

    private static final int FILES = Integer.getInteger("fuzz", 400);
    private static final String XML_MAPPING = "{\"number\": order.number, \"state\": \"paid\","
            + " \"total\": $number(order.total), \"customer\": {\"email\": order.mail}}";

    @TempDir
    private Path directory;

    /** Any bytes in place of any others: whatever is read, reading ends, and what is no order is said. */
    @ParameterizedTest
    @CsvSource({"csv", "json", "jsonl", "xml"})
    void a_file_with_broken_bytes_never_stops_the_reading(String kind) throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var reading = new Reading(directory);
        if (kind.equals("xml")) {
            reading.mapping("mine", XML_MAPPING);
        }
        for (var i = 0; i < FILES; i++) {
            var bytes = mutated(sample(kind), random);

            var result = reading.bytes("orders." + kind, bytes);

            assertThat(result.portions())
                    .as("seed %d, file %d: %s", seed, i, new String(bytes, StandardCharsets.UTF_8))
                    .allMatch(portion -> portion.marks().size() == 1);
            assertThat(result.documents().stream()
                            .filter(document -> document.order().isEmpty()))
                    .as("seed %d, file %d: each is said", seed, i)
                    .hasSizeLessThan(Math.max(1, result.errors().size()));
        }
        assertThat(directory.resolve("work/sorting/orders.file").toFile().list())
                .isNullOrEmpty();
    }

    /** In formats with an order on each line a broken one costs itself; all others arrive. */
    @ParameterizedTest
    @CsvSource({"csv", "jsonl"})
    void a_broken_row_takes_no_good_order_with_it(String kind) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var reading = new Reading(directory);
        for (var i = 0; i < FILES; i++) {
            var lines = new ArrayList<String>();
            var good = new TreeSet<String>();
            for (var number = 1; number <= 40; number++) {
                if (random.nextInt(4) == 0) {
                    lines.add(brokenLine(kind, random));
                } else {
                    good.add("G" + number);
                    lines.add(line(kind, "G" + number));
                }
            }
            var text = (kind.equals("csv") ? "number,total,email\n" : "")
                    + lines.stream().collect(Collectors.joining("\n"));

            var result = reading.text("orders." + kind, text);

            assertThat(new TreeSet<>(result.numbers()))
                    .as("seed %d, file %d:%n%s", seed, i, text)
                    .containsAll(good);
        }
    }

    @Test
    void random_bytes_of_any_name_are_read_to_their_end() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var reading = new Reading(directory);
        for (var i = 0; i < FILES; i++) {
            var bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            var name = "f." + List.of("csv", "json", "jsonl", "xml", "dat").get(random.nextInt(5));

            var result = reading.bytes(name, bytes);

            assertThat(result.documents()).as("seed %d, file %d", seed, i).hasSizeLessThanOrEqualTo(3000);
            Files.delete(directory.resolve(name));
        }
    }

    private static byte[] sample(String kind) {
        var lines = new ArrayList<String>();
        for (var number = 1; number <= 12; number++) {
            lines.add(line(kind, Integer.toString(number)));
        }
        var text =
                switch (kind) {
                    case "csv" -> "number,total,email\n" + String.join("\n", lines);
                    case "json" -> "[" + String.join(",\n", lines) + "]";
                    case "xml" -> "<?xml version=\"1.0\"?>\n<o>" + String.join("\n", lines) + "</o>";
                    default -> String.join("\n", lines);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String kind, String number) {
        return switch (kind) {
            case "csv" -> number + ",10.00,ana@test.com";
            case "xml" -> "<order><number>%s</number><total>1</total><mail>a@b.com</mail></order>".formatted(number);
            default ->
                "{\"number\": \"%s\", \"state\": \"paid\", \"total\": 10, \"customer\": {\"email\": \"a@b.com\"}}"
                        .formatted(number);
        };
    }

    /** Breaks the row, not the line: quotes, braces, signs of control, too many fields, too few. */
    private static String brokenLine(String kind, Random random) {
        var bad = kind.equals("csv")
                ? List.of(
                        "\"x",
                        "x\"",
                        "B,\"a\"b,c",
                        "B",
                        "B,1",
                        "B,1,2,3,4",
                        ",,",
                        "\"\"\"",
                        "B,\"x\"\",y",
                        "\0",
                        "B,\"1,2")
                : List.of(
                        "{",
                        "}",
                        "[",
                        "\"",
                        "{\"number\":",
                        "null",
                        "1",
                        "{\"number\": \"B\"}}",
                        "\0",
                        "[[[[",
                        "{\"a\":NaN}");
        return bad.get(random.nextInt(bad.size()));
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        for (var changes = 1 + random.nextInt(6); changes > 0; changes--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes[at] = (byte) "\"<>{}[],;\n\r\0&'".charAt(random.nextInt(14));
                default -> {
                    var to = random.nextInt(bytes.length);
                    System.arraycopy(good, 0, bytes, Math.min(at, to), Math.min(Math.abs(at - to), good.length));
                }
            }
        }
        return bytes;
    }
}
