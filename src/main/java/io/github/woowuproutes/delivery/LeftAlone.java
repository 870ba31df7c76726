package io.github.woowuproutes.delivery;

import java.time.Duration;

/** WoowUp wants to be left alone for a while, as it told another instance. */
final class LeftAlone extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration rest;

    LeftAlone(Duration rest) {
        super("WoowUp asked another instance to wait " + rest.toSeconds() + " s");
        this.rest = rest;
    }

    /** How long from now. */
    Duration rest() {
        return rest;
    }
}
