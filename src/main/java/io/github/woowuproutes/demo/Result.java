package io.github.woowuproutes.demo;

import java.util.List;
import java.util.Optional;

/**
 * An order of the sample, and what became of it.
 *
 * @param sold    as it stands in the shop; empty while it has not come in
 * @param outcome empty while nobody has seen it
 */
record Result(Sample.Case sample, Optional<Sold> sold, Optional<Outcome> outcome) {

    static Result of(Sample.Case sample, List<Sold> orders, Outcomes outcomes) {
        var number = Integer.toString(sample.order().number());
        var sold =
                orders.stream().filter(order -> order.number().equals(number)).findFirst();
        return new Result(sample, sold, sold.flatMap(outcomes::of));
    }

    Ending expected() {
        return sample.expected().ending();
    }

    boolean isFinal() {
        return outcome.filter(Outcome::isFinal).isPresent();
    }

    /** What became of it, in a few words. */
    String did() {
        return outcome.map(Outcome::ending).map(Ending::words).orElse("nobody has seen it");
    }

    /** How it differs from what should be. */
    Optional<String> difference() {
        return outcome.filter(found -> found.ending().is(expected())).isPresent()
                ? Optional.empty()
                : Optional.of("order %d (%s) should have ended as \"%s\", and stands at \"%s\""
                        .formatted(
                                sample.order().number(),
                                sample.about(),
                                expected().words(),
                                did()));
    }
}
