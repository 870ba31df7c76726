package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the journal's schema to this version. The scripts are {@code journal/DATABASE/vN.sql}; each is applied once, whole
 * or not at all. (Flyway would do the same in ten times the start-up time of the rest.)
 */
final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing. A journal that is up to date is only read, so that nobody who opens it waits for its writer.
     *
     * @throws IllegalStateException if the journal was written by a newer version of this bundle
     */
    static void apply(Connection connection, Dialect dialect) throws SQLException {
        apply(connection, dialect, dialect.folder());
    }

    /** @param folder of the scripts */
    static void apply(Connection connection, Dialect dialect, String folder) throws SQLException {
        int version = version(connection);
        if (version < newest(folder)) {
            if (version > 0) {
                dialect.backUp(connection, version);
            }
            Transaction transaction = new Transaction(connection, new SqlFiles(dialect));
            transaction.begin();
            dialect.claimAlone(connection);
            migrate(connection, folder);
            transaction.commit();
        }
        requireKnown(version(connection), folder);
    }

    /** @throws IllegalStateException if that version's script is not here */
    static void requireKnown(int version, String folder) {
        if (version > 0 && !SqlFiles.exists(script(folder, version))) {
            throw new IllegalStateException("the journal was written by a newer version of woowup-routes (schema "
                    + version + "): start that version");
        }
    }

    private static void migrate(Connection connection, String folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
            for (int next = version(connection) + 1; SqlFiles.exists(script(folder, next)); next++) {
                for (String part : SqlFiles.read(script(folder, next)).split(";\\s*(\\R|$)")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
                statement.execute("INSERT INTO schema_version (version) VALUES (" + next + ")");
            }
        }
    }

    static int version(Connection connection) throws SQLException {
        try (ResultSet table = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "schema_version", new String[] {"TABLE"})) {
            if (!table.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int newest(String folder) {
        int newest = 0;
        while (SqlFiles.exists(script(folder, newest + 1))) {
            newest++;
        }
        return newest;
    }

    private static String script(String folder, int version) {
        return folder + "/v" + version + ".sql";
    }
}
