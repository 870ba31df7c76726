package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the journal, with what decides what a person can do with it.
 *
 * @param id        the row
 * @param row       what people see of it
 * @param paidAt    when it was paid, if that is known
 * @param inDoubt   it may be rewarded already, so that it is not sent without proof
 * @param cancelled a cancellation of this order is in the journal
 * @param sameSale  it is another number of a sale that has a row of its own
 */
public record FoundOrder(
        long id, OrderRow row, Optional<Instant> paidAt, boolean inDoubt, boolean cancelled, boolean sameSale) {}
