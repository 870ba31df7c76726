package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The calls to WoowUp that all instances of a journal may make together: one line in which every call has its place, a fixed
 * distance behind the one before. It outlives the instances, so that one which is killed and started again does not begin
 * with a full budget.
 */
public final class Budget {

    /** No line of honest callers is longer: a place further ahead was given before the clock was set back. */
    private static final long LONGEST_LINE_MILLIS = 60_000;

    private final GroupCommit commits;
    private final Dialect dialect;

    Budget(GroupCommit commits, Dialect dialect) {
        this.commits = commits;
        this.dialect = dialect;
    }

    /**
     * Places in the line.
     *
     * @param first  how long from now the first of them is
     * @param paused how long WoowUp wants to be left alone; zero if it does not. Then no place was given
     */
    public record Share(Duration first, Duration paused) {}

    /**
     * Takes places in the line for that many calls.
     *
     * @param distance between two calls
     * @param credit   how far back a place may lie that nobody took, so that a caller who comes a little late costs nothing
     * @throws JournalUnavailable if the journal cannot commit; then there is no place
     */
    public Share reserve(int calls, Duration distance, Duration credit) {
        return commits.commitFirst(transaction -> {
            dialect.claimAlone(transaction.connection());
            Line line = line(transaction);
            if (line.pausedMillis() > 0) {
                return new Share(Duration.ZERO, Duration.ofMillis(line.pausedMillis()));
            }
            long first = line.place(credit);
            transaction.change("write-budget", first + millis(distance.multipliedBy(calls)));
            return new Share(Duration.ofMillis(Math.max(0, first - line.now())), Duration.ZERO);
        });
    }

    /**
     * Nobody gets a place for so long.
     *
     * @throws JournalUnavailable if the journal cannot commit; then only this instance knows
     */
    public void pause(Duration rest) {
        commits.commitFirst(transaction -> {
            dialect.claimAlone(transaction.connection());
            Line line = line(transaction);
            if (rest.toMillis() > line.pausedMillis()) {
                transaction.change("pause-budget", line.now(), line.now() + rest.toMillis());
            }
            return null;
        });
    }

    /** Rounded up: a budget is rather a little smaller. */
    private static long millis(Duration duration) {
        return duration.plusNanos(999_999).toMillis();
    }

    private static Line line(Transaction transaction) throws SQLException {
        try (ResultSet row = transaction.statement("read-budget").executeQuery()) {
            row.next();
            return new Line(
                    row.getLong("present"),
                    row.getLong("next_at"),
                    row.getLong("paused_at"),
                    row.getLong("paused_until"));
        }
    }

    /** All in milliseconds since 1970, by the database's clock. */
    private record Line(long now, long next, long pausedAt, long pausedUntil) {

        /** A pause that begins in the future was written before the clock was set back. */
        long pausedMillis() {
            return pausedAt <= now ? Math.max(0, pausedUntil - now) : 0;
        }

        long place(Duration credit) {
            return next - now > LONGEST_LINE_MILLIS ? now : Math.max(next, now - credit.toMillis());
        }
    }
}
