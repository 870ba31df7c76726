package io.github.woowuproutes.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * A look at a journal that neither makes nor changes it, also while others work with it.
 *
 * @param present whether there is one; if not, a run makes it
 * @param account whose orders it holds, once it was bound
 * @param counts  how many rows are in each state; a state without rows is missing
 */
public record JournalInspection(boolean present, Optional<Account> account, Map<State, Long> counts) {

    private static final JournalInspection NOTHING = new JournalInspection(false, Optional.empty(), Map.of());

    public JournalInspection {
        counts = Map.copyOf(counts);
    }

    /**
     * Looks.
     *
     * @throws JournalUnavailable    if it cannot be reached or read
     * @throws IllegalStateException if it was written by a newer version of this bundle
     */
    public static JournalInspection of(JournalSettings settings) {
        return SqliteDialect.knows(settings.url()) ? ofFile(settings) : ofDatabase(settings);
    }

    private static JournalInspection ofFile(JournalSettings settings) {
        Path file = SqliteDialect.file(settings);
        if (!Files.exists(file)) {
            return nothingIn(file.toAbsolutePath().getParent());
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(10_000);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            return read(connection, "sqlite", "main");
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot read the " + settings + ": " + e.getMessage(), e);
        }
    }

    private static JournalInspection nothingIn(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new JournalUnavailable("the journal cannot be made: " + existing + " is no folder to write in");
        }
        return NOTHING;
    }

    private static JournalInspection ofDatabase(JournalSettings settings) {
        try (Connection connection = new PostgresDialect(settings).dataSource().getConnection()) {
            return read(connection, "postgresql", connection.getSchema());
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot open the " + settings + ": " + e.getMessage(), e);
        }
    }

    private static JournalInspection read(Connection connection, String folder, String schema) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, schema, "schema_version", null)) {
            if (!tables.next()) {
                return NOTHING;
            }
        }
        try (Statement statement = connection.createStatement()) {
            Migrations.requireKnown(Migrations.version(connection), folder);
            return new JournalInspection(true, account(statement), counts(statement));
        }
    }

    private static Optional<Account> account(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(SqlFiles.read("sql/read-account.sql"))) {
            return row.next()
                    ? Optional.of(new Account(row.getString("url"), row.getString("api"), row.getString("program")))
                    : Optional.empty();
        }
    }

    private static Map<State, Long> counts(Statement statement) throws SQLException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        try (ResultSet rows = statement.executeQuery(SqlFiles.read("sql/counts.sql"))) {
            while (rows.next()) {
                counts.put(State.valueOf(rows.getString("state")), rows.getLong("orders"));
            }
        }
        return counts;
    }
}
