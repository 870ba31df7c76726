package io.github.woowuproutes.journal;

/**
 * A valid order on its way into the journal.
 *
 * @param kind        what it asks for
 * @param shop        the order's shop
 * @param number      the order's number
 * @param customer    what identifies the customer, normalized
 * @param payload     the order as JSON
 * @param contentHash stands for the payload
 */
public record Entry(Kind kind, String shop, String number, String customer, String payload, String contentHash) {}
