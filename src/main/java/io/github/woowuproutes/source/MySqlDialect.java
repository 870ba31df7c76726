package io.github.woowuproutes.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * MariaDB and MySQL. A TIMESTAMP is a moment there that is shown in the zone of the session, so the session gets the
 * shop's; where the server does not know it by name, its offset of today, and moments are converted exactly.
 */
final class MySqlDialect extends StandardDialect {

    private final ZoneId zone;
    private final boolean ownDriver;
    private volatile ZoneId session;

    MySqlDialect(Optional<ZoneId> zone, boolean ownDriver) {
        super(zone);
        this.zone = zone.orElse(ZoneOffset.UTC);
        this.session = this.zone;
        this.ownDriver = ownDriver;
    }

    @Override
    public Map<String, String> connectionOptions() {
        var options = new HashMap<>(Map.of("socketTimeout", "600000", "connectTimeout", "10000"));
        if (ownDriver) {
            options.put("useCursorFetch", "true");
        }
        return options;
    }

    @Override
    public void open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // a slow journal must not make the server give up on us in the middle of a result
            statement.execute("SET SESSION net_write_timeout = 3600");
            try {
                statement.execute("SET time_zone = '" + zone.getId() + "'");
                session = zone;
            } catch (SQLException unknownByName) {
                var offset = zone.getRules().getOffset(Instant.now());
                statement.execute("SET time_zone = '" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset) + "'");
                session = offset;
            }
        }
    }

    @Override
    public TimeKind kind(ResultSetMetaData meta, int position) throws SQLException {
        return meta.getColumnTypeName(position).equalsIgnoreCase("TIMESTAMP")
                ? TimeKind.MOMENT
                : super.kind(meta, position);
    }

    @Override
    public Optional<Object> time(ResultSet result, int position, TimeKind kind) throws SQLException {
        if (kind != TimeKind.MOMENT) {
            return super.time(result, position, kind);
        }
        return Optional.ofNullable(result.getObject(position, LocalDateTime.class))
                .map(local -> local.atZone(session).toOffsetDateTime());
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) throws SQLException {
        if (kind == TimeKind.MOMENT) {
            statement.setObject(parameter, LocalDateTime.ofInstant(moment, session));
        } else {
            super.bind(statement, parameter, moment, kind);
        }
    }
}
