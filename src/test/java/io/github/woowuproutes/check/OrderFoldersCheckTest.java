package io.github.woowuproutes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.check.Finding.Level;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole check looks into folders and at SFTP servers, too. */
class OrderFoldersCheckTest {

    private static final String HEADER = "number,total,paid_at,email,first_name,last_name\n";

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Workplace place;
    private Path folder;

    @BeforeEach
    void a_folder() throws Exception {
        sandbox = Sandbox.start(SandboxSettings.defaults().withApiKey("the-secret-key"));
        folder = Files.createDirectories(directory.resolve("incoming"));
        place = new Workplace(directory)
                .with("woowup.url", sandbox.url())
                .with("orders.sql.enabled", "false")
                .with("orders.file.enabled", "true")
                .with("orders.file.directory", folder.toString())
                .with("orders.file.work-directory", directory.resolve("work").toString())
                .with("orders.file.time-zone", "America/Argentina/Buenos_Aires");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void the_orders_of_the_oldest_file_are_shown_as_they_would_be_sent() throws Exception {
        Files.writeString(
                folder.resolve("orders.csv"),
                HEADER + "1,300.00,2026-11-22 15:00:00,ana@test.com,Ana,Paz\n2,much,2026-11-22,eva@test.com,Eva,Paz\n");

        var report = place.check();

        assertThat(report.findings())
                .contains(new Finding(Level.FINE, "orders.file", "the folder can be read and written"))
                .anyMatch(finding -> finding.sentence().contains("orders.csv, line 3"));
        assertThat(report.orders().get("orders.file").get(0).words())
                .contains("ana@test.com")
                .contains("points");
        assertThat(folder.resolve("orders.csv")).exists();
        assertThat(folder.resolve("done")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_there_has_to_be_corrected() throws Exception {
        var report = place.with(
                        "orders.file.directory", directory.resolve("nowhere").toString())
                .check();

        assertThat(report.findings())
                .anyMatch(finding -> finding.level() == Level.WRONG
                        && finding.subject().equals("orders.file")
                        && finding.sentence().startsWith("orders.file.directory names"));
    }

    @Test
    void a_server_that_is_away_names_the_hop() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Files.writeString(directory.resolve("known_hosts"), "");

        var report = place.with("orders.file.sftp.enabled", "true")
                .with("orders.file.sftp.host", "127.0.0.1")
                .with("orders.file.sftp.port", Integer.toString(free))
                .with("orders.file.sftp.username", "woowup")
                .with("orders.file.sftp.password", "the-secret-password")
                .with(
                        "orders.file.sftp.known-hosts",
                        directory.resolve("known_hosts").toString())
                .check();

        assertThat(report.findings())
                .anyMatch(finding -> finding.level() == Level.UNREACHABLE
                        && finding.subject().equals("orders.file.sftp")
                        && finding.sentence().startsWith("127.0.0.1:" + free + " refuses the connection"));
        assertThat(report.findings().toString()).doesNotContain("the-secret-password");
    }
}
