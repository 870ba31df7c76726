package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.SourceFault;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The column the mark runs on: learns once what it holds, and binds {@code :#since} to compare with it. The form of texts
 * and numbers is learned from the query's first rows.
 */
final class ClockColumn {

    private static final int ROWS_TO_LEARN_FROM = 100;
    /** Where there is no row to learn from: before all of a day, in any zone. */
    private static final TimeForm ANY = new TimeForm.Text("uuuu-MM-dd", TimeForm.Text.Zoned.OFFSET);

    private final Dialect dialect;
    private final ShopSettings settings;
    private final ZoneId zone;
    private volatile Optional<TimeKind> kind = Optional.empty();
    private volatile Optional<TimeForm> form = Optional.empty();

    ClockColumn(Dialect dialect, ShopSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.zone = settings.zoneOrUtc();
    }

    /** Binds the moment to the first so many parameters of a statement. */
    void bind(PreparedStatement statement, int places, Instant since) throws SQLException {
        if (places == 0) {
            return;
        }
        if (kind.isEmpty()) {
            kind = Optional.of(learnKind(statement));
        }
        if (kind.get() != TimeKind.BY_VALUE) {
            for (int i = 1; i <= places; i++) {
                dialect.bind(statement, i, since, kind.get());
            }
            return;
        }
        if (form.isEmpty()) {
            form = learnForm(statement, places);
        }
        bindAll(statement, places, form.orElse(ANY).bound(since, zone));
    }

    private TimeKind learnKind(PreparedStatement statement) throws SQLException {
        try {
            var meta = statement.getMetaData();
            if (meta == null) {
                return TimeKind.LOCAL;
            }
            Columns.of(meta).lacking(settings).ifPresent(words -> {
                throw new SourceFault(settings.prefix(), words);
            });
            return dialect.kind(meta, clocks(meta).findFirst().orElseThrow());
        } catch (SQLFeatureNotSupportedException knowsNoColumnsInAdvance) {
            return TimeKind.LOCAL;
        }
    }

    private Optional<TimeForm> learnForm(PreparedStatement statement, int places) throws SQLException {
        var meta = statement.getMetaData();
        var clocks = clocks(meta).toList();
        if (clocks.isEmpty()) {
            return Optional.empty();
        }
        bindAll(statement, places, dialect.lowest(meta, clocks.get(0)));
        statement.setMaxRows(ROWS_TO_LEARN_FROM);
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                for (int clock : clocks) {
                    var value = dialect.time(result, clock, TimeKind.BY_VALUE);
                    if (value.isPresent()) {
                        return value.map(TimeForm::of);
                    }
                }
            }
            return Optional.empty();
        } finally {
            statement.setMaxRows(0);
        }
    }

    private static Stream<Integer> clocks(ResultSetMetaData meta) throws SQLException {
        var positions = Columns.of(meta).positions();
        return Stream.of(Column.CHANGED_AT, Column.PAID_AT)
                .flatMap(column -> Optional.ofNullable(positions.get(column)).stream());
    }

    private static void bindAll(PreparedStatement statement, int places, Object value) throws SQLException {
        for (int i = 1; i <= places; i++) {
            statement.setObject(i, value);
        }
    }
}
