package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.State;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the guides, as they stand there, print what stands there. */
class HttpGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private static List<String> blocks(String page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("docs", page)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static Properties properties(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static JsonNode run(String command, int port) throws Exception {
        var process = new ProcessBuilder("sh", "-euc", command.replace(":8080/", ":" + port + "/"))
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + printed).isZero();
        return JSON.readTree(printed);
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_order_is_sent_and_asked_for_as_the_guide_shows() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            properties(blocks("http.md", "properties").get(0))
                    .forEach((key, value) -> installation.with(key.toString(), value.toString()));
            installation.start();
            var commands = blocks("http.md", "sh");
            var shown = blocks("http.md", "json");

            var sent = run(commands.get(0), sender.port());
            installation.await("1034242", State.REWARDED);
            var asked = run(commands.get(1), sender.port());

            assertThat(sent).isEqualTo(JSON.readTree(shown.get(0)));
            assertThat(names(asked)).isEqualTo(names(JSON.readTree(shown.get(1))));
            assertThat(asked.path("points"))
                    .isEqualTo(JSON.readTree(shown.get(1)).path("points"));
        }
    }

    @Test
    void an_array_is_answered_as_the_guide_shows() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            installation.start();
            var first = Installation.order("1034242", "ana@example.com");
            sender.post("/orders", first.toString());
            installation.await("1034242", State.REWARDED);

            var reply =
                    sender.post("/orders", "[" + first + "," + Installation.order("1034243", "ana@example.com") + "]");

            assertThat(reply.json())
                    .isEqualTo(JSON.readTree(blocks("http.md", "json").get(2)));
        }
    }

    @Test
    void faults_are_told_as_the_guide_shows() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            installation.start();
            var faulty = Installation.order("1034244", "ana@example.com");
            faulty.remove("total");

            var reply =
                    sender.post("/orders", "[" + Installation.order("1034243", "ana@example.com") + "," + faulty + "]");

            assertThat(reply.json())
                    .isEqualTo(JSON.readTree(blocks("http.md", "json").get(3)));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_sample_is_signed_and_sent_as_the_guide_shows() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            installation
                    .with("orders.http.shopify.signature", "shopify")
                    .with("orders.http.shopify.secret", "the-secret")
                    .start();

            var answer = run(blocks("webhooks.md", "sh").get(0), sender.port());

            assertThat(answer)
                    .isEqualTo(JSON.readTree(blocks("webhooks.md", "json").get(0)));
            assertThat(installation.orders()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void the_keys_of_the_guide_are_right(int block) throws Exception {
        var keys = properties(blocks("webhooks.md", "properties").get(block));
        Files.createDirectories(directory.resolve("routes/mappings"));
        for (var format : List.of("shopify", "tiendanube", "vtex")) {
            Files.copy(
                    Path.of("routes/mappings", format + ".jsonata"),
                    directory.resolve("routes/mappings/" + format + ".jsonata"));
        }
        Files.writeString(
                directory.resolve("application.properties"),
                blocks("webhooks.md", "properties").get(block) + "orders.http.enabled=true\n");

        var settings = Settings.load(directory, Map.of("WOOWUP_API_KEY", "k", "WOOWUP_PROGRAM_ID", "1"));

        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.properties().stringPropertyNames()).containsAll(new TreeSet<>(keys.stringPropertyNames()));
    }
}
