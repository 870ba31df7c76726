package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** The journal as it is read: by health, metrics, the demo and people. */
public final class JournalView {

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private final Dialect dialect;
    private final SqlFiles files;
    private final DataSource readers;

    JournalView(Dialect dialect, SqlFiles files, DataSource readers) {
        this.dialect = dialect;
        this.files = files;
        this.readers = readers;
    }

    /** How many rows are in each state; a state without rows is missing. */
    public Map<State, Long> counts() {
        return read("counts", rows -> {
            Map<State, Long> counts = new EnumMap<>(State.class);
            while (rows.next()) {
                counts.put(State.valueOf(rows.getString("state")), rows.getLong("orders"));
            }
            return counts;
        });
    }

    /** The first orders, in the order in which they were accepted. */
    public List<OrderRow> orders(int most) {
        return read("orders", this::orders, most);
    }

    /** What the journal holds of one order: its reward and its cancellation, as far as they are there. */
    public List<OrderRow> order(String shop, String number) {
        return read("order", this::orders, shop, number);
    }

    /** The next orders of a filter as they were accepted, after the row with that id; 0 for the first. */
    public List<FoundOrder> find(OrderFilter filter, long after, int most) {
        return read(
                "find-orders",
                rows -> {
                    RowReader reader = new RowReader(dialect);
                    List<FoundOrder> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reader.found(rows));
                    }
                    return found;
                },
                filter.parameters(dialect, after, most));
    }

    /** What happened to one row of the journal, the oldest first. */
    public List<HistoryLine> history(OrderRow row) {
        return read(
                "history",
                rows -> {
                    List<HistoryLine> lines = new ArrayList<>();
                    while (rows.next()) {
                        lines.add(new HistoryLine(
                                dialect.instant(rows, "at"), rows.getString("event"), rows.getString("content")));
                    }
                    return lines;
                },
                row.shop(),
                row.orderNumber(),
                row.kind().name());
    }

    /** What is reported of the rewards of orders that were paid in that time. */
    public Reported reported(Instant from, Instant to) {
        return new Reported(dialect, files, readers, from, to);
    }

    /** The calls to WoowUp for one row of the journal, the oldest first. */
    public List<Attempt> attempts(OrderRow row) {
        return read(
                "attempts",
                rows -> {
                    List<Attempt> attempts = new ArrayList<>();
                    while (rows.next()) {
                        attempts.add(attempt(rows));
                    }
                    return attempts;
                },
                row.shop(),
                row.orderNumber(),
                row.kind().name());
    }

    /** The first documents that were no valid orders, in the order in which they arrived. */
    public List<RejectedRow> rejections(int most) {
        return read(
                "rejections",
                rows -> {
                    List<RejectedRow> rejections = new ArrayList<>();
                    while (rows.next()) {
                        rejections.add(new RejectedRow(
                                rows.getString("source"),
                                rows.getBytes("raw"),
                                rows.getString("faults"),
                                dialect.instant(rows, "received_at")));
                    }
                    return rejections;
                },
                most);
    }

    /**
     * Notifications whose orders could not be had in so many attempts.
     *
     * @return for each format with such notifications, how many there are and why
     */
    public Map<String, String> failingNotifications(int attempts) {
        return read(
                "failing-notifications",
                rows -> {
                    Map<String, String> failing = new LinkedHashMap<>();
                    while (rows.next()) {
                        failing.put(
                                rows.getString("format"),
                                rows.getLong("notifications") + " waiting: " + rows.getString("reason"));
                    }
                    return failing;
                },
                attempts);
    }

    /** How far a source has come, in its own words. */
    public Optional<String> mark(String name) {
        return read("read-mark", rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty(), name);
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        int status = row.getInt("http_status");
        OptionalInt answered = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(status);
        return new Attempt(
                dialect.instant(row, "at"),
                row.getString("call"),
                answered,
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("outcome"));
    }

    private List<OrderRow> orders(ResultSet rows) throws SQLException {
        RowReader reader = new RowReader(dialect);
        List<OrderRow> orders = new ArrayList<>();
        while (rows.next()) {
            orders.add(reader.order(rows));
        }
        return orders;
    }

    private <T> T read(String file, Reading<T> reading, Object... parameters) {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(files.get(file))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot read the journal: " + e.getMessage(), e);
        }
    }
}
