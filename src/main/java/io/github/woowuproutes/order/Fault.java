package io.github.woowuproutes.order;

/**
 * One thing that is wrong with what a source sent, said so that the sender can mend it.
 *
 * @param field    where, as a path into the order: {@code customer.email}, {@code items[2].quantity}; empty for the whole
 * @param problem  what is wrong with it
 * @param expected what would have been right
 */
public record Fault(String field, String problem, String expected) {}
