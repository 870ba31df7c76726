package io.github.woowuproutes.source;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL. {@code :#since} goes there as a literal without a type, local time and offset: the server reads it as what
 * it is compared with, a moment, a local time or a date, whatever the zone of the session.
 */
final class PostgreSqlDialect extends StandardDialect {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private final ZoneId zone;

    PostgreSqlDialect(Optional<ZoneId> zone) {
        super(zone);
        this.zone = zone.orElse(ZoneOffset.UTC);
    }

    @Override
    public Map<String, String> connectionOptions() {
        return Map.of("socketTimeout", "600", "connectTimeout", "10", "tcpKeepAlive", "true");
    }

    @Override
    public TimeKind kind(ResultSetMetaData meta, int position) throws SQLException {
        return meta.getColumnTypeName(position).equals("timestamptz") ? TimeKind.MOMENT : super.kind(meta, position);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) throws SQLException {
        statement.setObject(parameter, LITERAL.format(moment.atZone(zone)), Types.OTHER);
    }
}
