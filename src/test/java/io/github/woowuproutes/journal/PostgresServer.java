package io.github.woowuproutes.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TimeZone;

/** A real PostgreSQL for tests, whose sessions are in a zone that is not UTC. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final TimeZone before = TimeZone.getDefault();

    PostgresServer() throws IOException {
        this(EmbeddedPostgres.builder());
    }

    /** One that can be stopped, and started again with the same data on the same port. */
    PostgresServer(Path data, int port) throws IOException {
        this(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    private PostgresServer(EmbeddedPostgres.Builder builder) throws IOException {
        // its driver gives every session the zone of the JVM
        TimeZone.setDefault(TimeZone.getTimeZone("America/Argentina/Buenos_Aires"));
        postgres = builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    /** The settings of a journal in a schema of its own, which is made empty. */
    JournalSettings emptyJournal(String schema) throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        execute("CREATE SCHEMA " + schema);
        return new JournalSettings(url(schema), Optional.of("postgres"), Optional.of("postgres"), Path.of("."));
    }

    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), "postgres", "postgres");
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect("public");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String schema) {
        return postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    @Override
    public void close() throws IOException {
        TimeZone.setDefault(before);
        postgres.close();
    }
}
