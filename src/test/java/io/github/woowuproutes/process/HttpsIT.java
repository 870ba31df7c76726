package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxTls;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class HttpsIT extends WholeProcess {

    @TempDir
    private Path certificates;

    @Test
    void orders_wait_before_an_untrusted_certificate_and_are_sent_once_it_is_trusted() throws Exception {
        shop().addOrders(3, 3);
        var store = new Certificates(certificates).selfSigned("server.p12", "dns:localhost");
        try (var woowUp = secure(store)) {
            installation().with("woowup.url", "https://localhost:" + woowUp.port());

            var untrusting = installation().run();
            untrusting.until(() -> journal().count("NEW") == 3
                    && untrusting.output().toLowerCase(Locale.ROOT).contains("certification path"));
            var check = installation().check();
            var code = check.exitCode();
            untrusting.terminate();
            var waiting = journal().counts();
            installation().environment("JAVA_OPTS", trusting(store));
            var trusting = installation().run();
            trusting.until(() -> journal().count("REWARDED") == 3);
            trusting.terminate();

            assertThat(code).isEqualTo(1);
            assertThat(check.output()).contains("!!  woowup.url", "untrusted certificate", "tls.ca-file");
            assertThat(waiting).containsOnlyKeys("NEW");
            assertThat(woowUp.ledger().orders()).isEqualTo(3);
            assertThat(woowUp.ledger().doubles()).isEmpty();
        }
    }

    @Test
    void the_certificate_of_another_host_is_told() throws Exception {
        shop();
        var store = new Certificates(certificates).selfSigned("server.p12", "dns:other.example.com");
        try (var woowUp = secure(store)) {
            installation()
                    .with("woowup.url", "https://localhost:" + woowUp.port())
                    .environment("JAVA_OPTS", trusting(store));

            var check = installation().check();

            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.output()).contains("is not that of localhost");
        }
    }

    private Sandbox secure(Path store) {
        return Sandbox.start(
                sandbox().settings().withPort(0).withTls(new SandboxTls.KeyStore(store, Certificates.PASSWORD)));
    }

    private static String trusting(Path store) {
        return "-Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD;
    }
}
