package io.github.woowuproutes.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A real PostgreSQL whose clock on the wall is neither ours nor the shop's. */
final class PostgreSqlServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgreSqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgreSqlServer start() throws IOException {
        return new PostgreSqlServer(EmbeddedPostgres.builder()
                .setServerConfig("timezone", "Asia/Tokyo")
                .start());
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Its address, user included. */
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
