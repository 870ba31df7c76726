package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process is gone in the middle of its work. */
class CrashTest {

    private static final int ACKNOWLEDGED = 500;

    @TempDir
    Path folder;

    private JournalSettings sqlite(Path where) {
        return new JournalSettings("jdbc:sqlite:journal.db", Optional.empty(), Optional.empty(), where);
    }

    @Test
    void killed_on_sqlite() throws Exception {
        assertNothingIsLost(sqlite(folder));
    }

    @Test
    void killed_on_postgresql() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            assertNothingIsLost(server.emptyJournal("crash"));
        }
    }

    private static void assertNothingIsLost(JournalSettings settings) throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            Set<String> acknowledged = new HashSet<>();
            try (JournalChild child = JournalChild.start("write", settings)) {
                while (acknowledged.size() < ACKNOWLEDGED) {
                    acknowledged.add(child.line());
                }
                child.kill();
                for (String rest = child.line(); !rest.equals("end"); rest = child.line()) {
                    acknowledged.add(rest);
                }
            }

            assertThat(numbers(settings)).containsAll(acknowledged);
        }
    }

    private static Set<String> numbers(JournalSettings settings) {
        try (Journal journal = Journal.open(settings)) {
            return journal.view().orders(1_000_000).stream()
                    .map(OrderRow::orderNumber)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void the_files_copied_while_they_are_open_hold_everything() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Journal journal = Journal.open(sqlite(folder))) {
            for (int i = 0; i < 300; i++) {
                journal.accept("test", List.of(Orders.reward("o" + i, "c" + i)), List.of(), List.of());
            }
            for (String file : List.of("journal.db", "journal.db-wal")) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }

        assertThat(numbers(sqlite(copy))).hasSize(300);
    }
}
