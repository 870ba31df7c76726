package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.config.CaFile;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.network.PrivateAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server for orders with a certificate of its own, as the guide says it. */
class HttpsOrdersTest {

    @TempDir
    private Path directory;

    @TempDir
    private Path certificates;

    @Test
    void orders_are_taken_over_tls_only() throws Exception {
        var company = new PrivateAuthority(certificates, "company");
        var store = company.server("server", "localhost");
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            installation
                    .with("camel.ssl.enabled", "true")
                    .with("camel.ssl.keyStore", "file:" + store)
                    .with("camel.ssl.keystorePassword", PrivateAuthority.PASSWORD)
                    .with("camel.server.useGlobalSslContextParameters", "true")
                    .start();
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + sender.port() + "/orders"))
                    .header("Authorization", "Bearer " + HttpSender.TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Installation.order("1", "ana@example.com").toString()))
                    .build();

            var answer = trusting(company).send(request, HttpResponse.BodyHandlers.ofString());
            installation.await("1", State.REWARDED);

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sender.get("/orders/1")).hasCauseInstanceOf(IOException.class);
        }
    }

    private static HttpClient trusting(PrivateAuthority authority) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("company", CaFile.read(authority.pem()).get(0));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
