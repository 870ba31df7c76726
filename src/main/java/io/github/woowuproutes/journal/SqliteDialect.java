package io.github.woowuproutes.journal;

import com.ethlo.time.ITU;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One file: WAL with full synchronisation, one writing connection, readers apart. */
final class SqliteDialect implements Dialect {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDialect.class);
    private static final String PREFIX = "jdbc:sqlite:";

    private final Path file;

    SqliteDialect(JournalSettings settings) {
        this.file = file(settings);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of the journal " + file, e);
        }
    }

    static Path file(JournalSettings settings) {
        return settings.workingDirectory().resolve(settings.url().substring(PREFIX.length()));
    }

    static boolean knows(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public String now() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    }

    @Override
    public String later() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', (? / 1000.0) || ' seconds')";
    }

    @Override
    public String millis() {
        return "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)";
    }

    @Override
    public String held() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', paid_at, (? / 1000.0) || ' seconds')";
    }

    @Override
    public String json() {
        return "payload";
    }

    @Override
    public DataSource readers() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return dataSource(config);
    }

    @Override
    public Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return dataSource(config).getConnection();
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        return config;
    }

    private DataSource dataSource(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(PREFIX + file);
        return source;
    }

    @Override
    public void backUp(Connection connection, int version) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".v" + version + ".backup");
        if (!Files.exists(copy)) {
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
            }
            LOG.info("The journal {} comes from an older version. A copy of it as it was: {}", file, copy);
        }
    }

    @Override
    public void claimAlone(Connection connection) {
        // BEGIN IMMEDIATE has seen to it
    }

    @Override
    public Object value(Instant instant) {
        return ITU.formatUtcMilli(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    @Override
    public Ownership ownership() {
        return new LockFile(file.resolveSibling(file.getFileName() + ".lock"));
    }

    @Override
    public void close() {
        // connections belong to those who asked for them
    }
}
