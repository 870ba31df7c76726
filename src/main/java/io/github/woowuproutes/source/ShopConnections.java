package io.github.woowuproutes.source;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.woowuproutes.rows.SourceFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The connections to one shop database: few, read only, made when first needed. */
final class ShopConnections extends AbstractDataSource implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final long WAIT_MILLIS = 15_000;

    private final ShopSettings settings;
    private final Dialect dialect;
    private HikariDataSource pool;

    ShopConnections(ShopSettings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    /**
     * A connection with a transaction that only reads; to be closed by the caller.
     *
     * @throws SourceFault if there is no driver for the url
     */
    @Override
    public Connection getConnection() throws SQLException {
        var connection = pool().getConnection();
        try {
            dialect.open(connection);
            initialize(connection);
            return connection;
        } catch (SQLException | SourceFault failed) {
            connection.close();
            throw failed;
        }
    }

    private void initialize(Connection connection) throws SQLException {
        for (var sql : settings.init()) {
            try (var statement = connection.createStatement()) {
                settings.limit(statement);
                statement.execute(sql);
            } catch (SQLException failed) {
                if (!connection.isValid(1)) {
                    throw failed;
                }
                throw new SourceFault(
                        settings.prefix(),
                        "the database refuses a statement of %s.init: '%s' (%s)"
                                .formatted(settings.prefix(), sql, failed.getMessage()),
                        failed);
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            requireDriver(settings);
            pool = new HikariDataSource(config());
        }
        return pool;
    }

    private HikariConfig config() {
        var config = new HikariConfig();
        config.setPoolName(settings.prefix());
        config.setJdbcUrl(settings.url());
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        var given = settings.url().toLowerCase(Locale.ROOT);
        dialect.connectionOptions().forEach((name, value) -> {
            // what stands in the url is the operator's word
            if (!given.contains(name.toLowerCase(Locale.ROOT) + "=")) {
                config.addDataSourceProperty(name, value);
            }
        });
        return config;
    }

    /** @throws SourceFault if there is no driver for the url */
    static void requireDriver(ShopSettings settings) {
        try {
            DriverManager.getDriver(settings.url());
        } catch (SQLException none) {
            throw new SourceFault(
                    settings.prefix(),
                    "no driver understands %s.url: put the JDBC driver of %s into lib/, or correct the url"
                            .formatted(settings.prefix(), product(settings.url())),
                    none);
        }
    }

    private static String product(String url) {
        var parts = url.split(":", 3);
        return parts.length == 3 && parts[0].equalsIgnoreCase("jdbc") ? "'" + parts[1] + "'" : "that database";
    }
}
