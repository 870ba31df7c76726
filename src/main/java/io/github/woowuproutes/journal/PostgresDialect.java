package io.github.woowuproutes.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database, which several instances may share. */
final class PostgresDialect implements Dialect {

    private static final String PREFIX = "jdbc:postgresql:";
    /** Any number does, as long as it is always the same: the class of our advisory locks ("woow"). */
    static final int LOCKS = 0x776f6f77;

    private static final int CLAIMING = 0;

    /** A process that is stopped in the middle of a commit must not keep the others from theirs. */
    private static final String WRITING =
            "SET synchronous_commit = on; SET idle_in_transaction_session_timeout = '10s';"
                    + " SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE";

    private final JournalSettings settings;
    private HikariDataSource readers;

    PostgresDialect(JournalSettings settings) {
        this.settings = settings;
    }

    static boolean knows(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public String now() {
        return "statement_timestamp()";
    }

    @Override
    public String later() {
        return "statement_timestamp() + ? * INTERVAL '1 millisecond'";
    }

    @Override
    public String millis() {
        return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
    }

    @Override
    public String held() {
        return "paid_at + ? * INTERVAL '1 millisecond'";
    }

    @Override
    public String json() {
        return "CAST(payload AS JSON)";
    }

    @Override
    public synchronized DataSource readers() {
        if (readers == null) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(dataSource());
            config.setPoolName("journal-readers");
            config.setMaximumPoolSize(3);
            config.setMinimumIdle(0);
            config.setReadOnly(true);
            config.setConnectionTimeout(5_000);
            config.setInitializationFailTimeout(-1);
            readers = new HikariDataSource(config);
        }
        return readers;
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(WRITING);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        settings.username().ifPresent(source::setUser);
        settings.password().ifPresent(source::setPassword);
        source.setApplicationName("woowup-routes");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(false);
        source.setLogServerErrorDetail(false);
        return source;
    }

    @Override
    public void backUp(Connection connection, int version) {
        // whoever runs the server backs it up
    }

    @Override
    public void claimAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCKS + ", " + CLAIMING + ")");
        }
    }

    @Override
    public Object value(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public Ownership ownership() {
        return new AdvisoryLock(dataSource());
    }

    @Override
    public synchronized void close() {
        if (readers != null) {
            readers.close();
        }
    }
}
