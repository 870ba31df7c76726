package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** How much was given lately, by all instances of the journal, and whether a brake holds delivery until a person lets go of it. */
public final class Brakes {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final GroupCommit commits;

    Brakes(GroupCommit commits) {
        this.commits = commits;
    }

    /**
     * What was sent within the last hour, counted by whole minutes.
     *
     * @param orders rewards
     * @param points the sum of their points
     */
    public record Spent(long orders, long points) {}

    /** Why the brake is on; empty if it is not. Also forgets what is older than an hour. */
    public Optional<String> reason() {
        return commits.commit(transaction -> {
            transaction.change("forget-spent", MINUTES_OF_AN_HOUR);
            return read(transaction);
        });
    }

    /** What was sent within the last hour. */
    public Spent spent() {
        return commits.commit(transaction -> {
            try (ResultSet row = transaction.statement("spent").executeQuery()) {
                row.next();
                return new Spent(row.getLong("orders"), row.getLong("points"));
            }
        });
    }

    /**
     * Puts the brake on if a reward would pass what is allowed: as counted at this moment, not when it was looked at, because
     * a person may have let go of the brake since.
     *
     * @param points what the reward would add
     * @param reason what is said of it, if nobody has put it on before
     * @return why it is on; empty if it is not
     */
    public Optional<String> brake(Spending.PerHour most, long points, String reason) {
        return commits.commit(transaction -> {
            transaction.change("brake", reason, most.orders(), most.points() - points);
            return read(transaction);
        });
    }

    /** Lets go of the brake, and counts anew from here; returns why it was on, or empty if it was not. */
    public Optional<String> release() {
        return commits.commit(transaction -> {
            Optional<String> reason = read(transaction);
            transaction.change("release-brake");
            transaction.change("forget-spent", 0);
            return reason;
        });
    }

    /** How many orders of a customer that were paid on that day were sent, since the counting began. */
    public long ordersOfDay(String customer, LocalDate day) {
        return commits.commit(transaction -> {
            try (ResultSet row = transaction
                    .statement("customer-day", customer, day.toString())
                    .executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    private static Optional<String> read(Transaction transaction) throws SQLException {
        try (ResultSet row = transaction.statement("read-brake").executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
