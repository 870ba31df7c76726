package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts a portion of orders, what was rejected of it, and the source's marks into the journal in one commit. */
final class Intake {

    private static final String CANCELLED = "cancelled before it was sent";
    private static final String NOTHING_SENT = "no reward was sent";
    private static final String TO_TAKE_BACK = "points not taken back yet";

    private final String source;
    private final Dialect dialect;
    private final Transaction transaction;

    Intake(String source, Dialect dialect, Transaction transaction) {
        this.source = source;
        this.dialect = dialect;
        this.transaction = transaction;
    }

    Acceptance accept(List<Entry> entries, List<Rejection> rejections, List<Mark> marks) throws SQLException {
        List<Kept> kept = insert(entries);
        int rejected = 0;
        for (Rejection rejection : rejections) {
            rejected +=
                    transaction.change("reject", source, rejection.contentHash(), rejection.faults(), rejection.raw());
        }
        for (Mark mark : marks) {
            transaction.change("write-mark", mark.name(), mark.value());
        }
        return new Acceptance(kept, rejected);
    }

    private List<Kept> insert(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        int[] counts =
                transaction.changeAll("accept", entries.stream().map(this::row).toList());
        Again again = new Again(source, dialect, transaction);
        List<Kept> kept = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            Entry entry = entries.get(i);
            kept.add(counts[i] == 1 ? new Kept(Novelty.FRESH, first(entry)) : again.compare(entry));
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1 && entries.get(i).kind() == Kind.CANCEL) {
                cancel(i, entries, kept);
            }
        }
        return kept;
    }

    private Object[] row(Entry entry) {
        return new Object[] {
            entry.shop(),
            entry.number(),
            entry.kind().name(),
            first(entry).name(),
            entry.kind() == Kind.CANCEL
                    ? NOTHING_SENT
                    : entry.standing().reason().orElse(null),
            entry.customer(),
            source,
            entry.contentHash(),
            entry.payload(),
            dialect.value(entry.paidAt()),
            entry.due().map(dialect::value).orElse(null)
        };
    }

    static State first(Entry entry) {
        return entry.kind() == Kind.CANCEL ? State.SKIPPED : entry.standing().state();
    }

    /** A reward that gave nothing is not sent any more; after one that may have, the cancellation waits for a person. */
    private void cancel(int at, List<Entry> entries, List<Kept> kept) throws SQLException {
        Entry cancellation = entries.get(at);
        if (transaction.change("skip-cancelled", CANCELLED, cancellation.shop(), cancellation.number()) > 0) {
            for (int i = 0; i < kept.size(); i++) {
                if (isRewardOf(cancellation, entries.get(i))) {
                    kept.set(i, new Kept(kept.get(i).novelty(), State.SKIPPED));
                }
            }
        }
        if (transaction.change("await-taking-back", TO_TAKE_BACK, cancellation.shop(), cancellation.number()) > 0) {
            kept.set(at, new Kept(Novelty.FRESH, State.PARKED));
        }
    }

    private static boolean isRewardOf(Entry cancellation, Entry other) {
        return other.kind() == Kind.REWARD
                && other.number().equals(cancellation.number())
                && other.shop().equals(cancellation.shop());
    }
}
