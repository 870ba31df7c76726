package io.github.woowuproutes.journal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a report counts of one order.
 *
 * @param branch   where it was sold
 * @param state    where it stands
 * @param reason   why, where the state alone does not say it
 * @param currency of its total
 * @param customer who, normalized; empty if nobody is known
 * @param points   what it gets, if that is known
 * @param total    its money, as a decimal number in text; empty if that is not known
 */
public record ReportedOrder(
        Optional<String> branch,
        State state,
        Optional<String> reason,
        Optional<String> currency,
        String customer,
        OptionalLong points,
        Optional<String> total) {}
