package io.github.woowuproutes.accept;

/** A rule of the merchant's that is decided when an order arrives. */
@FunctionalInterface
interface Rule {

    /** Looks at one order that is still open. */
    void apply(Arrival arrival);
}
