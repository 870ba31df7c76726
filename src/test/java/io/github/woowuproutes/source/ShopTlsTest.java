package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.network.PrivateAuthority;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Databases with a company's certificate: the parameters of the guide let the right server in, and no other. */
@DisabledOnOs(OS.WINDOWS)
class ShopTlsTest {

    @TempDir
    private static Path certificates;

    private static PrivateAuthority company;
    private static PrivateAuthority stranger;
    private static PrivateAuthority.Pem server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void authorities() throws Exception {
        company = new PrivateAuthority(certificates, "company");
        stranger = new PrivateAuthority(certificates, "stranger");
        server = company.pem(company.server("server", "localhost"));
    }

    @Test
    void postgresql() throws Exception {
        try (var database = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", server.certificate().toString())
                .setServerConfig("ssl_key_file", server.key().toString())
                .start()) {
            isLetIn("PostgreSQL", "postgresql", database.getPort() + "/postgres", "postgres");
        }
    }

    @Test
    void mariadb() throws Exception {
        try (var database = MariaDbServer.start("--ssl-cert=" + server.certificate(), "--ssl-key=" + server.key())) {
            isLetIn("MariaDB", "mariadb", database.port() + "/test", "root");
        }
    }

    private void isLetIn(String product, String driver, String place, String user) throws Exception {
        var parameters = Pattern.compile("(?m)^\\| " + product + ".*`(\\?[^`]*)`")
                .matcher(Files.readString(Path.of("docs/network.md")));
        assertThat(parameters.find()).isTrue();
        var right = parameters.group(1).replace("company-ca.pem", company.pem().toString());
        var wrong = parameters.group(1).replace("company-ca.pem", stranger.pem().toString());
        var address = "jdbc:" + driver + "://localhost:" + place;
        var query = Files.writeString(
                folder.resolve("orders.sql"),
                "SELECT '1' AS number, 300 AS total, o.paid_at, 'ana@test.com' AS email"
                        + " FROM (SELECT TIMESTAMP '2026-11-22 15:00:00' AS paid_at) o WHERE o.paid_at >= :#since");

        var report = new ShopCheck(
                        new Keys()
                                .with("orders.sql.url", address + right)
                                .with("orders.sql.username", user)
                                .with("orders.sql.password", "")
                                .with("orders.sql.query", query.toString())
                                .with("orders.sql.time-zone", "America/Bogota"),
                        Clock.systemUTC())
                .of("orders.sql", 1);

        assertThat(report.faults()).isEmpty();
        assertThat(report.documents()).hasSize(1);
        assertThatThrownBy(() -> connect(address + wrong, user)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(address.replace("localhost", "127.0.0.1") + right, user))
                .isInstanceOf(SQLException.class);
    }

    private static void connect(String url, String user) throws SQLException {
        DriverManager.getConnection(url, user, "").close();
    }
}
