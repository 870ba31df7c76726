package io.github.woowuproutes.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalTest {

    @TempDir
    Path folder;

    @Override
    public JournalSettings settings() {
        return new JournalSettings("jdbc:sqlite:data/journal.db", Optional.empty(), Optional.empty(), folder);
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/journal.db") + "?busy_timeout=10000");
    }

    @Override
    public Instant instant(String sql) {
        return Instant.parse(ask(sql));
    }
}
