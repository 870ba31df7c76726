package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that are known by notification only, until they are fetched. A row is open until its order is accepted or
 * rejected; fetching one twice does no harm, so instances only avoid it.
 */
public final class Notifications {

    private final GroupCommit commits;

    Notifications(GroupCommit commits) {
        this.commits = commits;
    }

    /**
     * Commits a notification. One that is open already is looked at again, because the order may have changed since.
     *
     * @throws JournalUnavailable if it cannot be committed; then it may not be acknowledged
     */
    public void note(String format, String fields, byte[] raw) {
        commits.commit(List.of(Change.must("note-notification", format, fields, raw)));
    }

    /**
     * Takes due notifications, the longest waiting first. They are due again after a while, should this instance die.
     *
     * @param most  how many at most
     * @param lease how long no other instance takes them
     * @throws JournalUnavailable if the journal is away; then none is taken
     */
    public List<Notification> take(int most, Duration lease) {
        return commits.commit(transaction -> {
            List<Notification> taken = new ArrayList<>();
            for (Notification due : due(transaction, most)) {
                if (transaction.change("take-notification", lease.toMillis(), due.id(), due.noted(), due.attempts() - 1)
                        > 0) {
                    taken.add(due);
                }
            }
            return taken;
        });
    }

    private static List<Notification> due(Transaction transaction, int most) throws SQLException {
        List<Notification> due = new ArrayList<>();
        try (ResultSet rows = transaction.statement("due-notifications", most).executeQuery()) {
            while (rows.next()) {
                due.add(new Notification(
                        rows.getLong("id"),
                        rows.getString("format"),
                        rows.getString("fields"),
                        rows.getInt("noted"),
                        rows.getInt("attempts") + 1,
                        rows.getBytes("raw")));
            }
        }
        return due;
    }

    /** Its order could not be had; it is asked for again after a while. */
    public void later(Notification notification, Duration delay, String reason) {
        commits.commit(List.of(
                Change.may("later-notification", reason, delay.toMillis(), notification.id(), notification.noted())));
    }

    /** Its order is accepted or rejected. If the platform spoke again meanwhile, it stays open. */
    public void close(Notification notification) {
        commits.commit(List.of(Change.may("close-notification", notification.id(), notification.noted())));
    }
}
