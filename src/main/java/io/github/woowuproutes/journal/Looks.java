package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which orders WoowUp's list is to be looked at for, and what the journal knows that helps to read it. */
public final class Looks {

    /** What a list has shown says little about the lists of another day. */
    private static final Duration BELIEVED_FOR = Duration.ofDays(1);

    private final GroupCommit commits;
    private final Dialect dialect;
    private final Claims claims;
    private final long owner;
    private final Duration quietTime;

    Looks(GroupCommit commits, Dialect dialect, Claims claims, long owner, Duration quietTime) {
        this.commits = commits;
        this.dialect = dialect;
        this.claims = claims;
        this.owner = owner;
        this.quietTime = quietTime;
    }

    /** The present time of the journal's database, by which every rest is counted. */
    public Instant now() {
        return commits.commit(transaction -> {
            try (ResultSet row = transaction.statement("time").executeQuery()) {
                row.next();
                return dialect.instant(row, "now");
            }
        });
    }

    /**
     * Takes up to {@code most} rows in hand whose rest is over, the longest waiting first, one of a customer; as
     * {@link Deliveries#claim}. A rest that would end later than any rest can is over: the clock was set back meanwhile.
     */
    public List<Look> claim(int most) {
        return claims.take((transaction, number) -> {
            List<Look> taken = new ArrayList<>();
            for (Look look : due(transaction, number, most)) {
                if (transaction.change(
                                "claim-look",
                                owner,
                                number,
                                look.order().id(),
                                look.state().name())
                        == 1) {
                    taken.add(look);
                }
            }
            return taken;
        });
    }

    /** The latest reward of a customer that is certain. */
    public Optional<KnownReward> latestReward(String customer) {
        return commits.commit(transaction -> {
            try (ResultSet row = transaction
                    .statement("latest-reward", -quietTime.toMillis(), customer)
                    .executeQuery()) {
                return row.next() ? known(row) : Optional.empty();
            }
        });
    }

    /** Whether this account's lists have shown a reward lately. */
    public boolean areBelieved() {
        return commits.commit(transaction -> {
            try (ResultSet row = transaction
                    .statement("list-believed", -BELIEVED_FOR.toMillis())
                    .executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        });
    }

    private List<Look> due(Transaction transaction, long number, int most) throws SQLException {
        List<Look> due = new ArrayList<>();
        Set<String> customers = new HashSet<>();
        try (ResultSet row = transaction
                .statement(
                        "due-looks",
                        -quietTime.toMillis(),
                        -BELIEVED_FOR.toMillis(),
                        longestRest().toMillis(),
                        most)
                .executeQuery()) {
            while (row.next()) {
                if (customers.add(row.getString("customer"))) {
                    due.add(read(row, number));
                }
            }
        }
        return due;
    }

    /** No row rests longer than the quiet time before it is looked at; with something to spare. */
    private Duration longestRest() {
        return quietTime.multipliedBy(2);
    }

    private static Look read(ResultSet row, long number) throws SQLException {
        return new Look(
                Claim.read(row, number),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("transaction_id")),
                new Doubt(row.getInt("absences"), row.getInt("gaps")),
                known(row),
                row.getLong("believed") > 0);
    }

    private static Optional<KnownReward> known(ResultSet row) throws SQLException {
        String transaction = row.getString("known_transaction");
        return transaction == null
                ? Optional.empty()
                : Optional.of(new KnownReward(
                        row.getString("known_number"),
                        transaction,
                        Optional.ofNullable(row.getString("known_request")),
                        row.getInt("known_rested") == 1));
    }
}
