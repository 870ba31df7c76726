package io.github.woowuproutes.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * MariaDB and MySQL. A TIMESTAMP is a moment there that is shown in the zone of the session, so the session gets the
 * shop's; where the server does not know it by name, its offset of today, and moments are converted exactly.
 */
final class MySqlDialect extends StandardDialect {

    private static final DateTimeFormatter BOUND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final ZoneId zone;
    private final boolean ownDriver;
    private final Clock clock;
    private volatile ZoneId session;

    MySqlDialect(Optional<ZoneId> zone, boolean ownDriver, Clock clock) {
        super(zone);
        this.zone = zone.orElse(ZoneOffset.UTC);
        this.session = this.zone;
        this.ownDriver = ownDriver;
        this.clock = clock;
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
            statement.execute("SET SESSION TRANSACTION READ ONLY");
            session = isKnown(statement) ? zone : zone.getRules().getOffset(clock.instant());
            statement.execute("SET time_zone = '" + (session.equals(ZoneOffset.UTC) ? "+00:00" : session) + "'");
        }
    }

    /** Whether the server has the zone's rules; its tables of names are often left empty. */
    private boolean isKnown(Statement statement) throws SQLException {
        if (zone instanceof ZoneOffset) {
            return true;
        }
        try (var result =
                statement.executeQuery("SELECT CONVERT_TZ('2026-11-22 15:00:00', '+00:00', '" + zone + "')")) {
            return result.next() && result.getString(1) != null;
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
        if (kind == TimeKind.DAY || kind == TimeKind.BY_VALUE) {
            return super.time(result, position, kind);
        }
        // the driver takes a LocalDateTime, and even a text, through the zone of this process
        var local = byCalendar(result, position);
        return kind == TimeKind.LOCAL
                ? local.map(Object.class::cast)
                : local.map(time -> time.atZone(session).toOffsetDateTime());
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) throws SQLException {
        if (kind == TimeKind.DAY) {
            super.bind(statement, parameter, moment, kind);
        } else {
            var local = LocalDateTime.ofInstant(moment, kind == TimeKind.MOMENT ? session : zone);
            statement.setString(parameter, BOUND.format(local));
        }
    }
}
