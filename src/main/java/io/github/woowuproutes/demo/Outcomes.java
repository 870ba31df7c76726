package io.github.woowuproutes.demo;

import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the journal says at one moment of the orders of the shop.
 *
 * @param readUpTo  whatever the shop changed until then was read by the routes
 * @param counting  the states that earn points or take them back
 * @param rows      the order's row in the journal; of a cancelled order, the cancellation's
 * @param standings what was known of the customer of a rewarded order
 * @param rejected  what is no valid order
 */
record Outcomes(
        Instant readUpTo,
        Set<String> counting,
        Map<OrderKey, OrderRow> rows,
        Map<OrderKey, Standing> standings,
        Map<OrderKey, Outcome> rejected) {

    /** What became of that order so far; empty while nobody has seen it. */
    Optional<Outcome> of(Sold order) {
        var key = order.key();
        if (rows.containsKey(key)) {
            return Optional.of(delivered(key));
        }
        if (rejected.containsKey(key)) {
            return Optional.of(rejected.get(key));
        }
        // only of the database is it known how far it was read
        return order.way() != Way.DATABASE || counting.contains(order.state()) || readUpTo.isBefore(order.changed())
                ? Optional.empty()
                : Optional.of(Outcome.of(End.NO_ROW, ""));
    }

    private Outcome delivered(OrderKey key) {
        var row = rows.get(key);
        var end = end(row.state());
        // points are worked out before it is known whether they are given
        var points = end == End.REWARDED ? row.points() : OptionalLong.empty();
        return new Outcome(
                new Ending(
                        end,
                        Optional.ofNullable(standings.get(key)),
                        points,
                        row.reason().orElse("")),
                row.transactionId(),
                "");
    }

    private static End end(State state) {
        return switch (state) {
            case NEW, SENDING, UNKNOWN -> End.OPEN;
            case REWARDED -> End.REWARDED;
            case CANCELLED -> End.CANCELLED;
            case SKIPPED -> End.SKIPPED;
            case PARKED -> End.PARKED;
        };
    }
}
