package io.github.woowuproutes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.check.Finding.Level;
import io.github.woowuproutes.network.CompanyProxy;
import io.github.woowuproutes.network.CompanyProxy.Mood;
import io.github.woowuproutes.network.PrivateAuthority;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import io.github.woowuproutes.sandbox.SandboxTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each hop of the way out says that it is the one that fails, why, and what to do. */
class NetworkCheckTest {

    private static final String WOOWUP = "woowup.company.example";
    private static final String SECRET = "the-secret-key";

    @TempDir
    private static Path certificates;

    private static Path server;
    private static PrivateAuthority company;

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private CompanyProxy proxy;
    private Workplace place;

    @BeforeAll
    static void authority() throws Exception {
        company = new PrivateAuthority(certificates, "company");
        server = company.server("server", WOOWUP);
    }

    @BeforeEach
    void a_company() throws Exception {
        sandbox = Sandbox.start(SandboxSettings.defaults()
                .withApiKey(SECRET)
                .withTls(new SandboxTls.KeyStore(server, PrivateAuthority.PASSWORD)));
        proxy = CompanyProxy.start().knows(WOOWUP, sandbox.port());
        place = new Workplace(directory);
        onlyTheRoutesOfDatabases();
        place.with("woowup.url", "https://" + WOOWUP)
                .with("http.proxy", proxy.url())
                .with("http.proxy-username", CompanyProxy.USER)
                .with("http.proxy-password", CompanyProxy.PASSWORD)
                .with("tls.ca-file", company.pem().toString());
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
        proxy.close();
    }

    @Test
    void all_is_well_through_the_proxy() throws Exception {
        var report = place.check();

        assertThat(sentence(report, Level.FINE, "account"))
                .contains("at https://" + WOOWUP + " through the proxy 127.0.0.1:");
    }

    @Test
    void the_name_is_told_where_there_is_no_proxy() throws Exception {
        place.without("http.proxy").without("http.proxy-username").without("http.proxy-password");

        var report = place.check();

        assertThat(sentence(report, Level.UNREACHABLE, "woowup.url"))
                .contains("nobody knows the host " + WOOWUP)
                .contains("name it in http.proxy");
    }

    @Test
    void a_proxy_that_nobody_knows_and_one_that_is_not_there_are_told() throws Exception {
        var unknown = place.with("http.proxy", "proxy.invalid:3128").check();
        var refusing = place.with("http.proxy", "127.0.0.1:" + freePort()).check();

        assertThat(sentence(unknown, Level.UNREACHABLE, "http.proxy")).contains("nobody knows the proxy proxy.invalid");
        assertThat(sentence(refusing, Level.UNREACHABLE, "http.proxy"))
                .contains("the proxy 127.0.0.1:")
                .contains("refuses the connection");
    }

    @Test
    void what_the_proxy_itself_says_is_told_with_the_key_to_mend() throws Exception {
        proxy.becomes(Mood.WANTS_ANOTHER_USER);
        var wrongUser = place.check();
        proxy.becomes(Mood.FORBIDS);
        var forbidden = place.check();
        proxy.becomes(Mood.CANNOT_REACH);
        var beyond = place.check();
        proxy.becomes(Mood.HANGS_UP);
        var mute = place.check();
        proxy.becomes(Mood.OPEN);
        var nobody = place.without("http.proxy-username")
                .without("http.proxy-password")
                .check();

        assertThat(sentence(wrongUser, Level.WRONG, "http.proxy-username"))
                .contains("refuses http.proxy-username and http.proxy-password");
        assertThat(sentence(forbidden, Level.WRONG, "http.proxy"))
                .contains("forbids the way to " + WOOWUP)
                .contains("ask those who run it");
        assertThat(sentence(beyond, Level.UNREACHABLE, "woowup.url")).contains("cannot reach " + WOOWUP);
        assertThat(sentence(mute, Level.UNREACHABLE, "http.proxy")).contains("is it an HTTP proxy?");
        assertThat(sentence(nobody, Level.WRONG, "http.proxy-username"))
                .contains("wants a user: set http.proxy-username");
        assertThat(wrongUser.findings().toString()).doesNotContain(CompanyProxy.PASSWORD);
    }

    @Test
    void a_certificate_that_nobody_trusts_is_told_with_the_key_to_set() throws Exception {
        var other = new PrivateAuthority(Files.createTempDirectory(directory, "other"), "other");

        var without = place.without("tls.ca-file").check();
        var wrong = place.with("tls.ca-file", other.pem().toString()).check();

        assertThat(sentence(without, Level.UNREACHABLE, "woowup.url"))
                .contains("untrusted certificate: that of " + WOOWUP)
                .contains("tls.ca-file");
        assertThat(sentence(wrong, Level.UNREACHABLE, "woowup.url")).contains("untrusted certificate");
    }

    @Test
    void a_certificate_of_another_host_is_told_although_its_authority_is_trusted() throws Exception {
        proxy.knows("other.company.example", sandbox.port());

        var report = place.with("woowup.url", "https://other.company.example").check();

        assertThat(sentence(report, Level.UNREACHABLE, "woowup.url")).contains("not that of other.company.example");
    }

    @Test
    void a_wrong_key_is_told_through_the_proxy_too() throws Exception {
        var report = place.with("woowup.api-key", "another-key").check();

        assertThat(sentence(report, Level.WRONG, "woowup.api-key")).contains("refuses the key");
    }

    @Test
    void the_platforms_of_announced_orders_are_tried_too() throws Exception {
        place.with("orders.http.enabled", "true")
                .with("orders.http.tiendanube.fetch-url", "https://" + WOOWUP + "/v1/{store_id}/orders/{id}")
                .with("orders.http.vtex.fetch-url", "https://nowhere.invalid/{OrderId}");

        var report = place.check();

        assertThat(sentence(report, Level.FINE, "orders.http.tiendanube.fetch-url"))
                .contains(WOOWUP + " answers through the proxy");
        assertThat(sentence(report, Level.UNREACHABLE, "orders.http.vtex.fetch-url"))
                .contains("cannot reach nowhere.invalid");
    }

    @Test
    void databases_that_are_away_name_their_hop_and_are_waited_for_side_by_side() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            place.with("orders.sql.url", "jdbc:postgresql://db.invalid:5432/shop");
            second("erp", "jdbc:postgresql://127.0.0.1:" + freePort() + "/erp");
            second("pos", "jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/pos");
            var begin = System.nanoTime();

            var report = place.check();

            assertThat(sentence(report, Level.UNREACHABLE, "orders.sql"))
                    .startsWith("nobody knows the host db.invalid");
            assertThat(sentence(report, Level.UNREACHABLE, "orders.erp")).contains("refuses the connection");
            assertThat(sentence(report, Level.UNREACHABLE, "orders.pos")).contains("so the way is free");
            // one after the other it would be three times 15 seconds
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(35));
        }
    }

    /** To be fast: what is tried does not depend on the others. */
    private void onlyTheRoutesOfDatabases() throws IOException {
        try (var routes = Files.newDirectoryStream(place.path("routes"), "*.camel.yaml")) {
            for (var route : routes) {
                if (!route.endsWith("shop-database.camel.yaml") && !route.endsWith("errors.camel.yaml")) {
                    Files.delete(route);
                }
            }
        }
    }

    private void second(String name, String url) throws IOException {
        place.write(
                        "routes/" + name + ".camel.yaml",
                        Files.readString(place.path("routes/shop-database.camel.yaml"))
                                .replace("orders.sql", "orders." + name)
                                .replace("read-shop-database", "read-" + name)
                                .replace("id: shop-database", "id: from-" + name)
                                .replace("id: accept-orders", "id: accept-" + name))
                .with("orders." + name + ".enabled", "true")
                .with("orders." + name + ".url", url)
                .with("orders." + name + ".query", place.path("orders.sql").toString())
                .with("orders." + name + ".time-zone", "America/Bogota");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String sentence(Report report, Level level, String subject) {
        assertThat(report.findings().toString()).doesNotContain(SECRET);
        return report.findings().stream()
                .filter(finding -> finding.level() == level && finding.subject().equals(subject))
                .map(Finding::sentence)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + subject + " in " + report.findings()));
    }
}
