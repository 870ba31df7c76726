package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads rows of the table {@code journal}. */
final class RowReader {

    private final Dialect dialect;

    RowReader(Dialect dialect) {
        this.dialect = dialect;
    }

    OrderRow order(ResultSet row) throws SQLException {
        long points = row.getLong("points");
        return new OrderRow(
                row.getString("shop"),
                row.getString("order_number"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("customer"),
                row.getObject("points") == null ? OptionalLong.empty() : OptionalLong.of(points),
                Optional.ofNullable(row.getString("transaction_id")),
                row.getInt("attempts"),
                row.getString("source"),
                dialect.instant(row, "received_at"),
                dialect.instant(row, "updated_at"));
    }

    FoundOrder found(ResultSet row) throws SQLException {
        Optional<Instant> paidAt =
                row.getObject("paid_at") == null ? Optional.empty() : Optional.of(dialect.instant(row, "paid_at"));
        return new FoundOrder(
                row.getLong("id"),
                order(row),
                paidAt,
                row.getInt("in_doubt") == 1,
                row.getInt("cancelled") > 0,
                row.getObject("same_as") != null);
    }
}
