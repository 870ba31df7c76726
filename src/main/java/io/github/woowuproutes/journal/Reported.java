package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What is reported of the orders that were paid in a time: streamed, as it is at one moment, however many there are. */
public final class Reported {

    private static final int FETCHED = 1000;

    private final Dialect dialect;
    private final SqlFiles files;
    private final DataSource readers;
    private final Instant from;
    private final Instant to;

    Reported(Dialect dialect, SqlFiles files, DataSource readers, Instant from, Instant to) {
        this.dialect = dialect;
        this.files = files;
        this.readers = readers;
        this.from = from;
        this.to = to;
    }

    private interface Reading {
        void of(ResultSet rows) throws SQLException;
    }

    /** Every order, sorted by branch, state, reason, currency and customer, so that equal ones stand together. */
    public void orders(Consumer<ReportedOrder> each) {
        read("reported", rows -> {
            while (rows.next()) {
                each.accept(order(rows));
            }
        });
    }

    /** How many different customers they have. */
    public long customers() {
        long[] customers = new long[1];
        read("customers", rows -> {
            rows.next();
            customers[0] = rows.getLong("customers");
        });
        return customers[0];
    }

    private void read(String file, Reading reading) {
        try (Connection connection = readers.getConnection()) {
            // PostgreSQL's driver streams only within a transaction
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(files.get(file))) {
                statement.setFetchSize(FETCHED);
                statement.setObject(1, dialect.value(from));
                statement.setObject(2, dialect.value(to));
                try (ResultSet rows = statement.executeQuery()) {
                    reading.of(rows);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot read the journal: " + e.getMessage(), e);
        }
    }

    private static ReportedOrder order(ResultSet row) throws SQLException {
        long points = row.getLong("points");
        return new ReportedOrder(
                Optional.ofNullable(row.getString("branch")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("currency")),
                row.getString("customer"),
                row.getObject("points") == null ? OptionalLong.empty() : OptionalLong.of(points),
                Optional.ofNullable(row.getString("total")));
    }
}
