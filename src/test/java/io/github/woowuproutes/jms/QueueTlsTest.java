package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.check.Check;
import io.github.woowuproutes.check.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The parameters for TLS in the address, as the guide says them. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueueTlsTest {

    private static final String PASSWORD = "store-secret";

    @TempDir
    private Path folder;

    @TempDir
    private Path directory;

    @Test
    void a_broker_is_believed_by_its_certificate_and_its_name() throws Exception {
        keytool("right.p12", "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=ip:127.0.0.1");
        keytool(
                "right.p12",
                "-exportcert",
                "-rfc",
                "-file",
                folder.resolve("right.pem").toString());
        try (var broker = Broker.startWithTls(folder.resolve("broker"), folder.resolve("right.p12"), PASSWORD)) {
            var plain = broker.url() + "?sslEnabled=true";
            var withStore = plain + "&trustStorePath=" + folder.resolve("right.p12")
                    + "&trustStoreType=PKCS12&trustStorePassword=" + PASSWORD;
            var withPem = plain + "&trustStorePath=" + folder.resolve("right.pem") + "&trustStoreType=PEMCA";

            assertThat(found(plain).level()).isEqualTo(Finding.Level.UNREACHABLE);
            assertThat(found(plain).sentence()).contains("certificate");
            assertThat(found(withStore).level()).isEqualTo(Finding.Level.REMARK);
            assertThat(found(withPem).level()).isEqualTo(Finding.Level.REMARK);
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        keytool("wrong.p12", "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=dns:elsewhere");
        try (var broker = Broker.startWithTls(folder.resolve("broker"), folder.resolve("wrong.p12"), PASSWORD)) {
            var url = broker.url() + "?sslEnabled=true&trustStorePath=" + folder.resolve("wrong.p12")
                    + "&trustStoreType=PKCS12&trustStorePassword=" + PASSWORD;

            var finding = found(url);

            assertThat(finding.level()).isEqualTo(Finding.Level.UNREACHABLE);
            assertThat(finding.sentence()).doesNotContain(PASSWORD);
        }
    }

    private Finding found(String url) throws Exception {
        var queue = new RunningQueue(java.nio.file.Files.createTempDirectory(directory, "installation"), url);
        return new Check(queue.settings(), queue.directory(), Clock.systemUTC())
                .everything(0).findings().stream()
                        .filter(finding -> finding.subject().equals("orders.jms"))
                        .findFirst()
                        .orElseThrow();
    }

    private void keytool(String store, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-alias", "broker", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore"));
        line.add(folder.resolve(store).toString());
        var keytool = new ProcessBuilder(line).start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }
}
