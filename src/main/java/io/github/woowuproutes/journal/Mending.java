package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What people do to single orders, in portions, so that a run beside it never waits long. Each try is noted in the order's
 * history, whether it changed anything or not.
 */
public final class Mending {

    private static final int PORTION = 200;
    private static final String CHANGED = "it changed at this very moment: nothing was done, look at it again";

    private final GroupCommit commits;
    private final Dialect dialect;

    Mending(GroupCommit commits, Dialect dialect) {
        this.commits = commits;
        this.dialect = dialect;
    }

    /**
     * Applies a remedy to all orders of a filter, as they were accepted.
     *
     * @param who  who asks for it; stands in the history
     * @param each told of each order once what was done is durable
     * @throws JournalUnavailable if the journal cannot commit; what {@code each} was told of is done
     */
    public void apply(OrderFilter filter, Remedy remedy, String who, Consumer<Mended> each) {
        long after = 0;
        List<Mended> portion;
        do {
            long last = after;
            portion = commits.commit(transaction -> portion(filter, last, remedy, who, transaction));
            portion.forEach(each);
            after = portion.isEmpty()
                    ? after
                    : portion.get(portion.size() - 1).order().id();
        } while (portion.size() == PORTION);
    }

    private List<Mended> portion(OrderFilter filter, long after, Remedy remedy, String who, Transaction transaction)
            throws SQLException {
        List<Mended> portion = new ArrayList<>();
        for (FoundOrder order : find(filter, after, transaction)) {
            boolean changed = remedy.apply(order, transaction);
            String words = changed || !remedy.acts(order) ? remedy.words(order) : CHANGED;
            transaction.change(
                    "note-event", order.id(), remedy.name(), UUID.randomUUID().toString(), line(order, words, who));
            portion.add(new Mended(order, changed, words));
        }
        return portion;
    }

    private List<FoundOrder> find(OrderFilter filter, long after, Transaction transaction) throws SQLException {
        List<FoundOrder> found = new ArrayList<>();
        RowReader reader = new RowReader(dialect);
        try (ResultSet row = transaction
                .statement("find-orders", filter.parameters(dialect, after, PORTION))
                .executeQuery()) {
            while (row.next()) {
                found.add(reader.found(row));
            }
        }
        return found;
    }

    private static String line(FoundOrder order, String words, String who) {
        return "by " + who + ", when it was " + order.row().state()
                + order.row().reason().map(reason -> " (" + reason + ")").orElse("") + ": " + words;
    }
}
