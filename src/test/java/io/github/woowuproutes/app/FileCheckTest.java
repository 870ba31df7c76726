package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.file.FileCheck;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

    private static final String HEADER = "number,total,email\n";

    @TempDir
    private Path directory;

    private final Map<String, String> keys = new HashMap<>();

    private FileCheck check() {
        keys.putIfAbsent("orders.file.directory", directory.resolve("incoming").toString());
        keys.putIfAbsent("orders.file.work-directory", directory.resolve("work").toString());
        var configuration = Settings.of(keys);
        var preview =
                new AcceptPreview(configuration, MerchantRules.load(configuration, Path.of("")), Clock.systemUTC());
        return new FileCheck(configuration, Mappings.load(directory), preview);
    }

    @Test
    void a_folder_shows_the_first_orders_of_its_oldest_file_and_touches_nothing() throws Exception {
        var folder = Files.createDirectories(directory.resolve("incoming"));
        var file = Files.writeString(folder.resolve("a.csv"), HEADER + "1,10,a@b.com\n2,x,a@b.com\n3,10,a@b.com\n");

        var report = check().folder("orders.file", 2);

        assertThat(report.faults()).isEmpty();
        assertThat(report.documents()).hasSize(2);
        assertThat(report.remarks())
                .contains("1 file waits")
                .anyMatch(line -> line.contains("a.csv, line 3,2,total,'x' is not a number"));
        assertThat(file).exists();
        assertThat(folder.toFile().list()).containsExactly("a.csv");
        assertThat(directory.resolve("work")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_there_is_a_fault_with_its_key() {
        var report = check().folder("orders.file", 2);

        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().get(0)).contains("orders.file.directory").contains("make it");
    }

    @Test
    void a_work_folder_that_cannot_be_is_a_fault_too() throws Exception {
        Files.writeString(directory.resolve("work"), "a file");

        var report = check().folder("orders.file", 2);

        assertThat(report.faults()).hasSize(2).anyMatch(words -> words.contains("orders.file.work-directory"));
    }

    @Test
    void a_server_that_lets_us_in_is_fine() throws Exception {
        var home = Files.createDirectories(directory.resolve("home"));
        Files.writeString(home.resolve("a.csv"), HEADER);
        Files.writeString(home.resolve("b.csv.tmp"), HEADER);
        try (var server = new SftpServer(home)) {
            keys(server, server.knownHosts(directory.resolve("known")));

            var report = check().server("orders.file");

            assertThat(report.faults()).isEmpty();
            assertThat(report.remarks()).containsExactly("1 file waits");
        }
    }

    @Test
    void a_server_with_another_key_a_wrong_password_and_a_missing_folder_are_told_apart() throws Exception {
        var home = Files.createDirectories(directory.resolve("home"));
        try (var server = new SftpServer(home)) {
            var right = server.knownHosts(directory.resolve("known"));
            keys(
                    server,
                    server.knownHosts(
                            directory.resolve("wrong"), SftpServer.newKey().getPublic()));
            var stranger = check().server("orders.file");
            keys(server, right);
            keys.put("orders.file.sftp.password", "wrong");
            var refused = check().server("orders.file");
            keys(server, right);
            keys.put("orders.file.sftp.directory", "no/such");
            var missing = check().server("orders.file");

            assertThat(stranger.faults().get(0)).contains("host key").contains("known-hosts");
            assertThat(refused.faults().get(0)).contains("refuses the user").doesNotContain("wrong");
            assertThat(missing.faults().get(0)).contains("orders.file.sftp.directory");
            assertThat(stranger.reachable() && refused.reachable() && missing.reachable())
                    .isTrue();
        }
    }

    @Test
    void a_server_that_does_not_answer_may_heal_by_itself() throws Exception {
        var server = new SftpServer(directory);
        keys(server, server.knownHosts(directory.resolve("known")));
        server.close();

        var report = check().server("orders.file");

        assertThat(report.reachable()).isFalse();
        assertThat(report.faults().get(0)).contains("orders.file.sftp.host");
    }

    private void keys(SftpServer server, Path knownHosts) {
        keys.put("orders.file.sftp.host", "127.0.0.1");
        keys.put("orders.file.sftp.port", Integer.toString(server.port()));
        keys.put("orders.file.sftp.username", SftpServer.USER);
        keys.put("orders.file.sftp.password", SftpServer.PASSWORD);
        keys.put("orders.file.sftp.known-hosts", knownHosts.toString());
    }
}
