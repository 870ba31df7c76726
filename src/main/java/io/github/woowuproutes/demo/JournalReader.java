package io.github.woowuproutes.demo;

import io.github.woowuproutes.journal.Attempt;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the journal, again and again; what cannot change any more is read once. */
final class JournalReader {

    private static final int MOST = 100_000;
    private static final String DATABASE = "orders.sql";

    private final JournalView journal;
    private final Set<String> counting;
    private final Rejections rejections;
    private final Map<OrderKey, Standing> standings = new HashMap<>();

    /**
     * @param counting    the states that earn points or take them back
     * @param defaultShop {@code orders.shop}
     */
    JournalReader(JournalView journal, Set<String> counting, String defaultShop) {
        this.journal = journal;
        this.counting = counting;
        this.rejections = new Rejections(defaultShop);
    }

    Outcomes read() {
        // the mark first: what lies before it has its row by now
        var readUpTo = journal.mark(DATABASE).map(Instant::parse).orElse(Instant.MIN);
        var rows = new HashMap<OrderKey, OrderRow>();
        for (var row : journal.orders(MOST)) {
            var key = new OrderKey(row.shop(), row.orderNumber());
            rows.merge(key, row, (one, other) -> one.kind() == Kind.CANCEL ? one : other);
            if (row.state() == State.REWARDED) {
                standings.computeIfAbsent(key, unread -> standing(row));
            }
        }
        return new Outcomes(readUpTo, counting, rows, standings, rejections.of(journal.rejections(MOST)));
    }

    private Standing standing(OrderRow row) {
        var calls = journal.attempts(row).stream().map(Attempt::call).toList();
        if (calls.contains("initialize_user")) {
            return Standing.NEW;
        }
        return calls.contains("user_by_uid") ? Standing.KNOWN : Standing.RETURNING;
    }
}
