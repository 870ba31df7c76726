package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiet time that is shorter than a call can last would prove nothing. */
class QuietTimeTest {

    @TempDir
    private Path directory;

    @Test
    void fifty_seconds_are_too_short_for_the_shipped_time_outs_and_both_are_named() throws IOException {
        var faults = faults(Map.of(), "woowup.quiet-time = 50s");

        assertThat(faults)
                .containsExactly(
                        "woowup.quiet-time (application.properties line 3): found 50s; expected more than 50s, which is"
                                + " twice the time-outs of a call (camel.component.https.responseTimeout = 15000 ms,"
                                + " camel.component.https.soTimeout = 15000 ms,"
                                + " camel.component.https.connectionRequestTimeout = 5000 ms,"
                                + " camel.component.https.connectTimeout = 5000 ms).");
        assertThat(faults(Map.of(), "woowup.quiet-time = 51s")).isEmpty();
    }

    @Test
    void the_default_is_too_short_for_very_long_time_outs() throws IOException {
        assertThat(faults(Map.of(), "camel.component.https.response-timeout = 300000"))
                .hasSize(1);
        assertThat(faults(Map.of(), "camel.component.https.responseTimeout = 5m"))
                .hasSize(1);
        assertThat(faults(Map.of(), "camel.component.http.responseTimeout = 300000"))
                .isEmpty();
        assertThat(faults(Map.of("CAMEL_COMPONENT_HTTPS_RESPONSE_TIMEOUT", "300000"), ""))
                .hasSize(1);
    }

    @Test
    void a_call_that_may_take_for_ever_is_refused() throws IOException {
        assertThat(faults(Map.of(), "camel.component.https.connectTimeout = 0"))
                .singleElement()
                .asString()
                .contains("a time-out for every call")
                .contains("camel.component.https.connectTimeout = none");
    }

    @Test
    void on_plain_http_its_own_time_outs_count() throws IOException {
        var quick = "woowup.url = http://localhost:9090\nwoowup.quiet-time = 2s\n"
                + "camel.component.http.connectTimeout = 200\ncamel.component.http.connectionRequestTimeout = 200\n"
                + "camel.component.http.responseTimeout = 500\ncamel.component.http.soTimeout = 500";

        assertThat(faults(Map.of(), quick)).isEmpty();
    }

    private List<String> faults(Map<String, String> environment, String lines) throws IOException {
        Files.writeString(
                directory.resolve("application.properties"), "woowup.api-key = k\nwoowup.program-id = 1\n" + lines);
        return Settings.inspect(directory, environment).faults().stream()
                .map(ConfigurationFault::sentence)
                .toList();
    }
}
