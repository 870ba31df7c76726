package io.github.woowuproutes.journal;

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
 */
public record Entry(
        Kind kind,
        String shop,
        String number,
        Optional<String> alias,
        String customer,
        String payload,
        String contentHash,
        Standing standing) {

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

    /** An order that no rule holds back, and that is known by one number: a reward to be delivered, or a cancellation. */
    public Entry(Kind kind, String shop, String number, String customer, String payload, String contentHash) {
        this(kind, shop, number, Optional.empty(), customer, payload, contentHash, Standing.NEW);
    }
}
