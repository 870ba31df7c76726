package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @Test
    void a_port_that_is_taken_is_said_in_words() {
        try (var first = Sandbox.start(SandboxSettings.defaults())) {
            var second = SandboxSettings.defaults().withPort(first.port());

            assertThatThrownBy(() -> Sandbox.start(second))
                    .isInstanceOf(SandboxNotStarted.class)
                    .hasMessageContaining("127.0.0.1:" + first.port())
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void a_certificate_nobody_signed_is_not_trusted(@TempDir Path folder) throws Exception {
        var store = selfSigned(folder);
        var settings = SandboxSettings.defaults().withTls(new SandboxTls.KeyStore(store, "secret"));

        try (var sandbox = Sandbox.start(settings)) {
            assertThat(sandbox.url()).startsWith("https://127.0.0.1:");
            assertThatThrownBy(() -> new WoowUpClient(sandbox).get("/contest_sale_points/"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(SSLHandshakeException.class);
            assertThat(sandbox.requests().total()).isZero();
        }
    }

    @Test
    void a_key_store_that_is_not_there_is_said_in_words(@TempDir Path folder) {
        var settings = SandboxSettings.defaults().withTls(new SandboxTls.KeyStore(folder.resolve("none.p12"), "x"));

        assertThatThrownBy(() -> Sandbox.start(settings))
                .isInstanceOf(SandboxNotStarted.class)
                .hasMessageContaining("none.p12");
    }

    @Test
    void every_answer_takes_the_latency_it_was_started_with() {
        var settings = SandboxSettings.defaults().withLatency(Duration.ofMillis(80));

        try (var sandbox = Sandbox.start(settings)) {
            var start = System.nanoTime();
            new WoowUpClient(sandbox).get("/contest_sale_points/");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(79));
        }
    }

    @Test
    void key_programme_and_branches_are_those_of_the_settings() {
        var settings = SandboxSettings.defaults().withApiKey("k").withProgramId("77");

        try (var sandbox = Sandbox.start(settings)) {
            var answer = new WoowUpClient(sandbox).get("/contest_sale_points/");

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private static Path selfSigned(Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("self-signed.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "sandbox",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }
}
