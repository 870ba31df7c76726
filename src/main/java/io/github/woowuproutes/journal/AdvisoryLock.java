package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A session lock in PostgreSQL, on a connection of its own. A stopped process keeps it, a killed one loses it at once, and
 * keepalives find out about one that was cut off.
 */
final class AdvisoryLock implements Ownership {

    private static final String KEEPALIVES = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2;"
            + " SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000";

    /** The lock of the one that polls; owners are numbered from 1. */
    private static final long POLLER = Integer.MAX_VALUE;

    private final PGSimpleDataSource source;
    private Connection connection;
    private long holder;
    private boolean poller;

    AdvisoryLock(PGSimpleDataSource source) {
        this.source = source;
    }

    @Override
    public synchronized void hold(long owner) {
        try {
            if (!lock(owner)) {
                throw new JournalInUse("another process is owner " + owner + " of this journal");
            }
            holder = owner;
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot take the lock of this instance in the journal's database", e);
        }
    }

    private boolean lock(long owner) throws SQLException {
        connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(KEEPALIVES);
        }
        return ask("SELECT pg_try_advisory_lock(?, ?)", owner);
    }

    @Override
    public synchronized void renew() {
        if (isHeld()) {
            return;
        }
        close();
        try {
            if (!lock(holder)) {
                close();
            }
        } catch (SQLException e) {
            close();
        }
    }

    @Override
    public synchronized boolean isDead(long owner) {
        if (owner == holder || !isHeld()) {
            return false;
        }
        try {
            boolean free = ask("SELECT pg_try_advisory_lock(?, ?)", owner);
            if (free) {
                ask("SELECT pg_advisory_unlock(?, ?)", owner);
            }
            return free;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized boolean isHeld() {
        try {
            return connection != null && connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized boolean isPoller() {
        if (!isHeld()) {
            return false;
        }
        try {
            poller = poller || ask("SELECT pg_try_advisory_lock(?, ?)", POLLER);
            return poller;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean ask(String sql, long owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, PostgresDialect.LOCKS);
            statement.setInt(2, Math.toIntExact(owner));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it is broken, and the database has let go of the lock
            }
            connection = null;
            poller = false;
        }
    }
}
