package io.github.woowuproutes.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What differs between databases. */
interface Dialect {

    /** The one for a JDBC url. */
    static Dialect of(String url, Optional<ZoneId> zone, Clock clock) {
        var lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains(":postgresql:")) {
            return new PostgreSqlDialect(zone);
        }
        if (lower.contains(":mariadb:") || lower.contains(":mysql:")) {
            return new MySqlDialect(zone, lower.contains(":mysql:"), clock);
        }
        return lower.contains(":sqlite:") ? new SqliteDialect() : new StandardDialect(zone);
    }

    /** Options of a connection that make it stream, give up on a dead network, and never write. */
    Map<String, String> connectionOptions();

    /** Prepares a connection for one poll. */
    default void open(Connection connection) throws SQLException {}

    /** What a time column holds. */
    TimeKind kind(ResultSetMetaData meta, int position) throws SQLException;

    /**
     * Reads a time without passing through the zone of this process: a LocalDateTime, LocalDate, OffsetDateTime, text or
     * number; empty for NULL.
     */
    Optional<Object> time(ResultSet result, int position, TimeKind kind) throws SQLException;

    /** A value of a {@link TimeKind#BY_VALUE} column that no other is less than. */
    default Object lowest(ResultSetMetaData meta, int position) throws SQLException {
        return ValueReader.isText(meta.getColumnType(position)) ? "" : 0L;
    }

    /** Binds a moment so that it compares with a column of that kind; never with {@link TimeKind#BY_VALUE}. */
    void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) throws SQLException;
}
