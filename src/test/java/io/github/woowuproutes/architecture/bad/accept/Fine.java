package io.github.woowuproutes.architecture.bad.accept;

import java.time.Clock;
import java.time.Instant;

/** Keeps every rule: a clock, monotonic time, a constant. */
public record Fine(Clock clock) {

    static final int LIMIT = 3;

    Instant now() {
        return Instant.now(clock);
    }

    long nanos() {
        return System.nanoTime();
    }
}
