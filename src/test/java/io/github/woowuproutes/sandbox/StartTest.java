package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
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
    void key_and_certificate_may_be_pem_and_faults_go_through_tls(@TempDir Path folder) throws Exception {
        var store = KeyStore.getInstance(selfSigned(folder).toFile(), "secret".toCharArray());
        var certificate = pem(
                folder.resolve("cert.pem"),
                "CERTIFICATE",
                store.getCertificate("sandbox").getEncoded());
        var key = pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                store.getKey("sandbox", "secret".toCharArray()).getEncoded());
        var settings = SandboxSettings.defaults().withTls(new SandboxTls.Pem(certificate, key));

        try (var sandbox = Sandbox.start(settings);
                var socket = trusting(store).getSocketFactory().createSocket("127.0.0.1", sandbox.port())) {
            sandbox.faults().add(FaultRule.of(Fault.broken(Fault.Breakage.HALF_HEADER)));
            socket.getOutputStream()
                    .write(("GET /apiv2/1234/contest_sale_points/ HTTP/1.1\r\nHost: x\r\nApikey: sandbox-key\r\n"
                                    + "Username: 1234\r\nAccept: application/json\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: applica");
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

    private static SSLContext trusting(KeyStore store) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("sandbox", store.getCertificate("sandbox"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path pem(Path file, String what, byte[] encoded) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
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
