package io.github.woowuproutes.source;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** A database by the letter of JDBC 4.2: SQL Server, Oracle, DB2, Firebird, H2 and others; older drivers by its nearest. */
class StandardDialect implements Dialect {

    private static final int SQL_SERVER_DATETIMEOFFSET = -155;
    private static final int ORACLE_TIMESTAMP_TZ = -101;
    private static final int ORACLE_TIMESTAMP_LTZ = -102;

    private final ZoneId zone;

    StandardDialect(Optional<ZoneId> zone) {
        this.zone = zone.orElse(ZoneOffset.UTC);
    }

    @Override
    public Map<String, String> connectionOptions() {
        return Map.of();
    }

    @Override
    public TimeKind kind(ResultSetMetaData meta, int position) throws SQLException {
        return switch (meta.getColumnType(position)) {
            case Types.TIMESTAMP_WITH_TIMEZONE, SQL_SERVER_DATETIMEOFFSET, ORACLE_TIMESTAMP_TZ, ORACLE_TIMESTAMP_LTZ ->
                TimeKind.MOMENT;
            case Types.TIMESTAMP ->
                String.valueOf(meta.getColumnTypeName(position))
                                .toLowerCase(Locale.ROOT)
                                .contains("with time zone")
                        ? TimeKind.MOMENT
                        : TimeKind.LOCAL;
            case Types.DATE -> TimeKind.DAY;
            default -> TimeKind.BY_VALUE;
        };
    }

    @Override
    public Optional<Object> time(ResultSet result, int position, TimeKind kind) throws SQLException {
        return switch (kind) {
            case MOMENT -> Optional.ofNullable(result.getObject(position, OffsetDateTime.class));
            case LOCAL -> local(result, position);
            case DAY -> day(result, position);
            case BY_VALUE -> Optional.ofNullable(result.getObject(position));
        };
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant moment, TimeKind kind) throws SQLException {
        switch (kind) {
            case MOMENT -> statement.setObject(parameter, moment.atZone(zone).toOffsetDateTime());
            case DAY -> day(statement, parameter, LocalDate.ofInstant(moment, zone));
            case LOCAL, BY_VALUE -> local(statement, parameter, LocalDateTime.ofInstant(moment, zone));
        }
    }

    /** The local time as it stands: read as if it were in UTC, where no hour is missing. */
    static Optional<LocalDateTime> byCalendar(ResultSet result, int position) throws SQLException {
        return Optional.ofNullable(result.getTimestamp(position, utc()))
                .map(time -> LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    }

    private static Optional<Object> local(ResultSet result, int position) throws SQLException {
        try {
            return Optional.ofNullable(result.getObject(position, LocalDateTime.class));
        } catch (SQLException | AbstractMethodError | UnsupportedOperationException olderThanJdbc42) {
            return byCalendar(result, position).map(Object.class::cast);
        }
    }

    private static Optional<Object> day(ResultSet result, int position) throws SQLException {
        try {
            return Optional.ofNullable(result.getObject(position, LocalDate.class));
        } catch (SQLException | AbstractMethodError | UnsupportedOperationException olderThanJdbc42) {
            return Optional.ofNullable(result.getDate(position)).map(Date::toLocalDate);
        }
    }

    private static void local(PreparedStatement statement, int parameter, LocalDateTime local) throws SQLException {
        try {
            statement.setObject(parameter, local);
        } catch (SQLException | AbstractMethodError | UnsupportedOperationException olderThanJdbc42) {
            statement.setTimestamp(parameter, Timestamp.from(local.toInstant(ZoneOffset.UTC)), utc());
        }
    }

    private static void day(PreparedStatement statement, int parameter, LocalDate day) throws SQLException {
        try {
            statement.setObject(parameter, day);
        } catch (SQLException | AbstractMethodError | UnsupportedOperationException olderThanJdbc42) {
            statement.setDate(parameter, Date.valueOf(day));
        }
    }
}
