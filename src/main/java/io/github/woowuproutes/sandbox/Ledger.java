package io.github.woowuproutes.sandbox;

import io.github.woowuproutes.sandbox.EntryStore.Entry;
import io.github.woowuproutes.sandbox.EntryStore.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What really happened to the customers' points: the truth that tests compare with. An order number that is in it twice
 * was rewarded twice. Safe for any thread.
 */
public final class Ledger {
    private static final int ANSWERED = 1;
    private static final int CANCELLED = 2;
    private static final long FIRST_TRANSACTION = 500_000_001L;

    private final EntryStore store = new EntryStore();
    private final OrderIndex orders = new OrderIndex(id -> store.get(id).order());
    private final Set<String> doubles = new LinkedHashSet<>();
    private int rewards;
    private int answered;
    private long points;

    Ledger() {}

    /** The rewards of one order number, the oldest first; more than one is a double. */
    public synchronized List<Reward> rewardsOf(String order) {
        var found = new ArrayList<Reward>();
        for (var id = orders.newest(order); id != EntryStore.NONE; id = store.olderOfOrder(id)) {
            found.add(reward(id));
        }
        Collections.reverse(found);
        return found;
    }

    /** How many rewards were applied, doubles and cancelled ones included. */
    public synchronized int size() {
        return rewards;
    }

    /** How many different order numbers were rewarded. */
    public synchronized int orders() {
        return orders.size();
    }

    /** The order numbers that were rewarded more than once, in the order in which that was noticed. */
    public synchronized List<String> doubles() {
        return List.copyOf(doubles);
    }

    /** How many rewards were applied and their success was not sent whole. */
    public synchronized int unanswered() {
        return rewards - answered;
    }

    /** All points that rewards gave, what was cancelled later included. */
    public synchronized long points() {
        return points;
    }

    /**
     * The rewards among a portion of the entries, the oldest first; for reading a large ledger without holding it up.
     *
     * @param from  the place of the first entry, 0 to begin
     * @param count how many entries to look at
     * @return empty optional when there are no entries from there on
     */
    synchronized Optional<List<Reward>> portion(int from, int count) {
        if (from >= store.size()) {
            return Optional.empty();
        }
        var found = new ArrayList<Reward>();
        for (var id = from; id < Math.min(store.size(), from + count); id++) {
            if (store.get(id).kind() == Kind.REWARD) {
                found.add(reward(id));
            }
        }
        return Optional.of(found);
    }

    synchronized int add(Entry entry, int newestOfCustomer) {
        if (entry.kind() != Kind.REWARD) {
            return store.add(entry, newestOfCustomer, EntryStore.NONE);
        }
        var earlier = orders.newest(entry.order());
        var id = store.add(entry, newestOfCustomer, earlier);
        orders.put(entry.order(), id);
        if (earlier != EntryStore.NONE) {
            doubles.add(entry.order());
        }
        rewards++;
        points += entry.points();
        return id;
    }

    synchronized void answered(int id) {
        if (store.get(id).kind() == Kind.REWARD && !store.isMarked(id, ANSWERED)) {
            store.mark(id, ANSWERED);
            answered++;
        }
    }

    /** Marks the order's rewards that still count as taken back. @return those */
    synchronized List<Entry> cancel(String order) {
        var found = new ArrayList<Entry>();
        for (var id = orders.newest(order); id != EntryStore.NONE; id = store.olderOfOrder(id)) {
            if (!store.isMarked(id, CANCELLED)) {
                store.mark(id, CANCELLED);
                found.add(store.get(id));
            }
        }
        return found;
    }

    synchronized Entry get(int id) {
        return store.get(id);
    }

    synchronized int olderOfCustomer(int id) {
        return store.olderOfCustomer(id);
    }

    synchronized void clear() {
        store.clear();
        orders.clear();
        doubles.clear();
        rewards = 0;
        answered = 0;
        points = 0;
    }

    static String transactionId(int id) {
        return Long.toString(FIRST_TRANSACTION + id);
    }

    private Reward reward(int id) {
        var entry = store.get(id);
        return new Reward(
                entry.order(),
                entry.uid(),
                entry.points(),
                given(entry.datetime()),
                given(entry.items()),
                given(entry.branch()),
                transactionId(id),
                Instant.ofEpochMilli(entry.appliedMillis()),
                store.isMarked(id, ANSWERED),
                store.isMarked(id, CANCELLED));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
