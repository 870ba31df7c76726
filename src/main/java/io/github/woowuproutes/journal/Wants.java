package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The orders that people asked to be taken from their source again. */
final class Wants {

    private static final int AT_ONCE = 1000;

    private final GroupCommit commits;
    private final Dialect dialect;

    Wants(GroupCommit commits, Dialect dialect) {
        this.commits = commits;
        this.dialect = dialect;
    }

    List<Wanted> of(String source) {
        return commits.commit(transaction -> {
            List<Wanted> wanted = new ArrayList<>();
            try (ResultSet row =
                    transaction.statement("wanted", source, AT_ONCE).executeQuery()) {
                while (row.next()) {
                    wanted.add(new Wanted(
                            row.getLong("id"),
                            row.getString("shop"),
                            row.getString("order_number"),
                            dialect.instant(row, "paid_at")));
                }
            }
            return wanted;
        });
    }

    /** What came was taken off the list when it was accepted. */
    void lookedFor(List<Wanted> orders) {
        commits.commit(transaction -> {
            for (Wanted order : orders) {
                close(transaction, order);
            }
            return null;
        });
    }

    private static void close(Transaction transaction, Wanted order) throws SQLException {
        if (transaction.change("had", order.id()) > 0) {
            transaction.change(
                    "note-event",
                    order.id(),
                    "taken from its source again",
                    UUID.randomUUID().toString(),
                    "the source has it no more, or not where it was: nothing was changed");
        }
    }
}
