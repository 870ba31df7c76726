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
     * Applies what is missing.
     *
     * @throws IllegalStateException if the journal was written by a newer version of this bundle
     */
    static void apply(Connection connection, Dialect dialect) throws SQLException {
        dialect.claimAlone(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
            int present = version(statement);
            requireKnown(present, dialect.folder());
            int next = present + 1;
            while (SqlFiles.exists(script(dialect.folder(), next))) {
                for (String part : SqlFiles.read(script(dialect.folder(), next)).split(";\\s*(\\R|$)")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
                statement.execute("INSERT INTO schema_version (version) VALUES (" + next + ")");
                next++;
            }
        }
        connection.commit();
    }

    /** @throws IllegalStateException if that version's script is not here */
    static void requireKnown(int version, String folder) {
        if (version > 0 && !SqlFiles.exists(script(folder, version))) {
            throw new IllegalStateException("the journal was written by a newer version of woowup-routes (schema "
                    + version + "): start that version");
        }
    }

    static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String script(String folder, int version) {
        return folder + "/v" + version + ".sql";
    }
}
