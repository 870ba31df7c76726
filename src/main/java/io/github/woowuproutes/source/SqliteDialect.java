package io.github.woowuproutes.source;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** SQLite: its columns have no types, only its values do; and a file that is missing must not come into being. */
final class SqliteDialect implements Dialect {

    private static final String READ_ONLY = "1";

    @Override
    public Map<String, String> connectionOptions() {
        return Map.of("open_mode", READ_ONLY, "busy_timeout", "30000");
    }

    @Override
    public TimeKind kind(ResultSetMetaData meta, int position) {
        return TimeKind.BY_VALUE;
    }

    @Override
    public Optional<Object> time(ResultSet result, int position, TimeKind kind) throws SQLException {
        return Optional.ofNullable(result.getObject(position));
    }

    /** Every value, of whatever type, is greater there than this number. */
    @Override
    public Object lowest(ResultSetMetaData meta, int position) {
        return Long.MIN_VALUE;
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) {
        throw new IllegalArgumentException("SQLite's times are known by their values only");
    }
}
