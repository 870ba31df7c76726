package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A valid order on its way into the journal.
 *
 * @param kind        what it asks for
 * @param shop        the order's shop
 * @param number      the order's number
 * @param customer    what identifies the customer, normalized
 * @param payload     the order as JSON
 * @param contentHash stands for the payload
 * @param paidAt      when it was paid
 * @param due         when it is delivered at the earliest; empty: at once
 * @param verdict     what was decided of it already; empty: it is to be delivered
 */
public record Entry(
        Kind kind,
        String shop,
        String number,
        String customer,
        String payload,
        String contentHash,
        Instant paidAt,
        Optional<Instant> due,
        Optional<Verdict> verdict) {

    /** Beyond these no database holds a moment. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Entry {
        paidAt = within(paidAt);
        due = due.map(Entry::within);
    }

    /** An order that is to be delivered at once. */
    public Entry(Kind kind, String shop, String number, String customer, String payload, String contentHash) {
        this(kind, shop, number, customer, payload, contentHash, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    private static Instant within(Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return moment.isAfter(LATEST) ? LATEST : moment;
    }
}
