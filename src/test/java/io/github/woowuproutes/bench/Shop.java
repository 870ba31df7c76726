package io.github.woowuproutes.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** A shop on a real PostgreSQL that writes to disk as one in production does, and beside it a database for a journal. */
final class Shop implements AutoCloseable {

    /** The times of the shop carry no zone; they are of this one. */
    static final String ZONE = "America/Argentina/Buenos_Aires";

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private int journals;

    private Shop(EmbeddedPostgres server) {
        this.server = server;
    }

    static Shop start(Path directory) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "2GB")
                .start();
        return new Shop(server);
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return url(port(), "postgres");
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of an empty database. */
    String newJournal() throws SQLException {
        String name = "journal_" + ++journals;
        execute("CREATE DATABASE " + name);
        return url(port(), name);
    }

    /** Throws away what was there, and sells so many orders, evenly over the last thirty days, the last two hours ago. */
    void open(int orders, int returning) throws SQLException, IOException {
        execute(ShopOrders.TABLES);
        try (Connection connection = connect()) {
            ShopOrders.ofThePast(orders, returning).copyTo(connection);
        }
        execute("ANALYZE");
        execute("CHECKPOINT");
    }

    /** Sells so many more orders now, numbered on from the first that is given. */
    void sell(int first, int orders, int returning) throws SQLException, IOException {
        try (Connection connection = connect()) {
            ShopOrders.ofNow(first, orders, returning).copyTo(connection);
        }
    }

    Set<String> orderNumbers() throws SQLException {
        Set<String> numbers = new HashSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM orders")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, USER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
