package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.file.FileStatus;
import io.github.woowuproutes.file.FileStatuses;
import io.github.woowuproutes.journal.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal cannot commit: files stay where they are, and are read when it can again. */
class OrderFolderOutageTest {

    private static final String FILE = "number,total,email,first_name,last_name\n1,300.00,ana@test.com,Ana,Paz\n";

    @TempDir
    private Path directory;

    @Test
    void files_wait_for_the_journal_and_are_read_when_it_is_back() throws Exception {
        var folder = Files.createDirectories(directory.resolve("incoming"));
        try (var installation = new Installation(directory)) {
            installation
                    .with("orders.file.enabled", "true")
                    .with("orders.file.directory", folder.toString())
                    .with(
                            "orders.file.work-directory",
                            directory.resolve("work").toString())
                    .with("orders.file.interval", "200ms")
                    .start();
            FileStatus status =
                    installation.registered(FileStatuses.class).all().get(0);

            try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                    var lock = other.createStatement()) {
                // whoever holds SQLite's one lock for writing keeps everybody else from committing
                lock.execute("BEGIN IMMEDIATE");
                Files.writeString(folder.resolve("orders.csv"), FILE);
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> status.state().troubles().containsKey("/journal"));
                assertThat(folder.resolve("orders.csv")).exists();
                lock.execute("ROLLBACK");
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("done/orders.csv")));
            installation.await("1", State.REWARDED);
            assertThat(status.state().troubles()).isEmpty();
        }
    }
}
