package io.github.woowuproutes.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One reward that was applied.
 *
 * @param order         the order number, as sent in {@code nrofactura}
 * @param uid           who earned the points
 * @param points        how many; negative takes them away
 * @param datetime      as sent, {@code yyyy-mm-dd hh:mm:ss}
 * @param items         {@code factura} as sent
 * @param branch        as sent
 * @param transactionId what the answer said, if it arrived
 * @param appliedAt     when it was applied, by the sandbox's clock
 * @param answered      whether the success was sent whole, on a connection that was open
 * @param cancelled     whether it was taken back later
 */
public record Reward(
        String order,
        String uid,
        long points,
        Optional<String> datetime,
        Optional<String> items,
        Optional<String> branch,
        String transactionId,
        Instant appliedAt,
        boolean answered,
        boolean cancelled) {}
