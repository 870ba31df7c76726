package io.github.woowuproutes.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends GoingLiveContractTest implements SaleNumbersContract {

    @TempDir
    Path folder;

    @Override
    JournalSettings settings() {
        return new JournalSettings("jdbc:sqlite:data/journal.db", Optional.empty(), Optional.empty(), folder);
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/journal.db") + "?busy_timeout=10000");
    }

    @Override
    Instant instant(String sql) {
        return Instant.parse(ask(sql));
    }
}
