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
 * @param standing    where its row begins
 * @param paidAt      when it was paid
 * @param due         when it is delivered at the earliest; empty: at once
 */
public record Entry(
        Kind kind,
        String shop,
        String number,
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

    /** An order that no rule holds back: a reward to be delivered, or a cancellation. */
    public Entry(Kind kind, String shop, String number, String customer, String payload, String contentHash) {
        this(kind, shop, number, customer, payload, contentHash, Standing.NEW, Instant.EPOCH, Optional.empty());
    }

    /** As it is, with another beginning. */
    public Entry begins(Standing other) {
        return new Entry(kind, shop, number, customer, payload, contentHash, other, paidAt, due);
    }

    /** As it is, and delivered at that time at the earliest. */
    public Entry dueAt(Instant earliest) {
        return new Entry(kind, shop, number, customer, payload, contentHash, standing, paidAt, Optional.of(earliest));
    }

    private static Instant within(Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return moment.isAfter(LATEST) ? LATEST : moment;
    }
}
