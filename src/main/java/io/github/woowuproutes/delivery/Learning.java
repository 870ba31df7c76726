package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the next rewarded order is to be looked at, to learn whether this account's lists show rewards at all: only if
 * that decides something ({@code woowup.uncertain = auto}), and again from time to time, because lists may change.
 */
final class Learning {

    /** Well before the journal stops to believe what was learnt last. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(12);

    private final boolean wanted;
    private final Duration untilTried;
    private final LongSupplier nanos;
    private long notBefore;

    /**
     * @param wanted     whether anything depends on it
     * @param untilTried how long a try takes; another one is not begun meanwhile
     * @param nanos      a clock that never jumps, in nanoseconds
     */
    Learning(boolean wanted, Duration untilTried, LongSupplier nanos) {
        this.wanted = wanted;
        this.untilTried = untilTried;
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
    }

    /** True for the first order that asks while something is to be learnt. */
    synchronized boolean begins() {
        long now = nanos.getAsLong();
        if (!wanted || now - notBefore < 0) {
            return false;
        }
        notBefore = now + untilTried.toNanos();
        return true;
    }

    /** A list has shown what it should. */
    synchronized void learnt() {
        notBefore = nanos.getAsLong() + AGAIN_AFTER.toNanos();
    }
}
