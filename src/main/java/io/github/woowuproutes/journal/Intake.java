package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a portion of orders, what was rejected of it, and the source's marks into the journal in one commit. */
final class Intake {

    private static final String CANCELLED = "cancelled before it was sent";
    private static final String NOTHING_SENT = "no reward was sent";
    private static final String TO_TAKE_BACK = "points not taken back yet";

    /** Of plain numbers the smaller come first, as they mostly did in the shop. */
    private static final Comparator<Entry> KEYS = Comparator.comparing(Entry::shop)
            .thenComparing(entry -> entry.number().length())
            .thenComparing(Entry::number)
            .thenComparing(Entry::kind);

    private final String source;
    private final Transaction transaction;

    Intake(String source, Transaction transaction) {
        this.source = source;
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
        List<Integer> places = inOrderOfKeys(entries);
        List<Kept> inOrder = insertInOrder(places.stream().map(entries::get).toList());
        List<Kept> asGiven = new ArrayList<>(Collections.nCopies(entries.size(), null));
        for (int i = 0; i < places.size(); i++) {
            asGiven.set(places.get(i), inOrder.get(i));
        }
        return asGiven;
    }

    /**
     * Two instances that accept the same orders touch them in the same order, so that they do not wait for each other
     * crosswise. What arrives several times keeps its order.
     */
    private static List<Integer> inOrderOfKeys(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> entries.get(place), KEYS))
                .toList();
    }

    private List<Kept> insertInOrder(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        int[] counts =
                transaction.changeAll("accept", entries.stream().map(this::row).toList());
        List<Kept> kept = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            Entry entry = entries.get(i);
            kept.add(counts[i] == 1 ? new Kept(Novelty.FRESH, first(entry)) : compare(entry));
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
            entry.kind() == Kind.CANCEL ? NOTHING_SENT : null,
            entry.customer(),
            source,
            entry.contentHash(),
            entry.payload()
        };
    }

    /** The journal has this order already: is it the same, and if not, may the newer content replace the older? */
    private Kept compare(Entry entry) throws SQLException {
        long id;
        State state;
        String hash;
        String payload;
        try (ResultSet row = transaction
                .statement(
                        "accepted-before",
                        entry.shop(),
                        entry.number(),
                        entry.kind().name())
                .executeQuery()) {
            row.next();
            id = row.getLong("id");
            state = State.valueOf(row.getString("state"));
            hash = row.getString("content_hash");
            payload = row.getString("payload");
        }
        if (hash.equals(entry.contentHash())) {
            return new Kept(Novelty.SAME, state);
        }
        boolean replaced = transaction.change(
                        "replace-content", entry.customer(), entry.contentHash(), entry.payload(), source, id)
                > 0;
        if (replaced) {
            transaction.change("note-history", id, "replaced by newer content", hash, payload);
            return new Kept(Novelty.REPLACED, State.NEW);
        }
        boolean noted = transaction.change(
                        "note-history", id, "arrived again with other content", entry.contentHash(), entry.payload())
                > 0;
        return new Kept(noted ? Novelty.DIFFERENT : Novelty.DIFFERENT_AGAIN, state);
    }

    private static State first(Entry entry) {
        return entry.kind() == Kind.CANCEL ? State.SKIPPED : State.NEW;
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
