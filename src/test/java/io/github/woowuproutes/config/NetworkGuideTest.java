package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All keys of {@code docs/network.md} together make one right configuration. */
class NetworkGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```properties\\n(.*?)^```$");

    @TempDir
    private Path installation;

    @Test
    void the_keys_of_the_guide_are_right() throws Exception {
        var text = new StringBuilder();
        BLOCK.matcher(Files.readString(Path.of("docs/network.md")))
                .results()
                .forEach(block -> text.append(block.group(1)));
        var keys = new Properties();
        keys.load(new StringReader(text.toString()));
        Files.writeString(installation.resolve("company-ca.pem"), someCertificate());
        Files.createDirectories(installation.resolve("routes/sql"));
        Files.copy(Path.of("routes/sql/orders.sql"), installation.resolve("routes/sql/orders.sql"));
        Files.writeString(installation.resolve("application.properties"), text);

        var settings = Settings.load(installation, Map.of("WOOWUP_API_KEY", "k", "WOOWUP_PROGRAM_ID", "1"));

        assertThat(settings.warnings()).isEmpty();
        assertThat(keys).hasSize(10);
        assertThat(settings.properties()).containsAllEntriesOf(keys);
    }

    /** One that Java trusts already. */
    private static String someCertificate() throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        var certificate = Stream.of(factory.getTrustManagers())
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                .findFirst()
                .orElseThrow();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
