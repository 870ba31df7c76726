package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A valid order on its way into the journal.
 *
 * @param kind        what it asks for
 * @param shop        the order's shop
 * @param number      the order's number
 * @param alias       the number of the same sale in another system; either counts as the same order
 * @param customer    what identifies the customer, normalized; empty if nothing does
 * @param payload     the order as JSON
 * @param contentHash stands for the payload
 * @param standing    where its row begins
 * @param paidAt      when it was paid
 * @param due         when it is delivered at the earliest; empty: at once
 */
public record Entry(
        Kind kind,
        String shop,
        String number,
        Optional<String> alias,
        String customer,
        String payload,
        String contentHash,
        Standing standing,
        Instant paidAt,
        Optional<Instant> due) {

    /** Beyond these no database holds a moment. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Where a row begins.
     *
     * @param reason why, in words; empty for {@link State#NEW}
     */
    public record Standing(State state, Optional<String> reason) {

        /** To be delivered. */
        public static final Standing NEW = new Standing(State.NEW, Optional.empty());

        /** Nothing is sent, on purpose. */
        public static Standing skipped(String reason) {
            return new Standing(State.SKIPPED, Optional.of(reason));
        }
    }

    public Entry {
        paidAt = within(paidAt);
        due = due.map(Entry::within);
    }

    /** An order that is to be delivered at once, or begins elsewhere. */
    public Entry(
            Kind kind,
            String shop,
            String number,
            Optional<String> alias,
            String customer,
            String payload,
            String contentHash,
            Standing standing) {
        this(kind, shop, number, alias, customer, payload, contentHash, standing, Instant.EPOCH, Optional.empty());
    }

    /** An order that no rule holds back, and that is known by one number: a reward to be delivered, or a cancellation. */
    public Entry(Kind kind, String shop, String number, String customer, String payload, String contentHash) {
        this(kind, shop, number, Optional.empty(), customer, payload, contentHash, Standing.NEW);
    }

    /** As it is, with another beginning. */
    public Entry begins(Standing other) {
        return new Entry(kind, shop, number, alias, customer, payload, contentHash, other, paidAt, due);
    }

    /** As it is, paid then, and delivered at a time at the earliest. */
    public Entry paid(Instant then, Optional<Instant> earliest) {
        return new Entry(kind, shop, number, alias, customer, payload, contentHash, standing, then, earliest);
    }

    private static Instant within(Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return moment.isAfter(LATEST) ? LATEST : moment;
    }
}
