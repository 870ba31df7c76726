package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long proof rests: between two looks at a list, and after lists could not be read. */
final class Rests {

    private static final int PART_OF_QUIET_TIME = 10;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_UNTIL_TOO_LATE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration quietTime;
    private final LongSupplier nanos;
    private long failures;
    private long until;

    /** @param nanos a clock that never jumps, in nanoseconds */
    Rests(Duration quietTime, LongSupplier nanos) {
        this.quietTime = quietTime;
        this.nanos = nanos;
        this.until = nanos.getAsLong();
    }

    /** Until a list that did not show an order is looked at once more. */
    Duration betweenLooks() {
        Duration part = quietTime.dividedBy(PART_OF_QUIET_TIME);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    /** Until an order is looked at again of which nothing new is expected. */
    Duration quietTime() {
        return quietTime;
    }

    /** From the commit of SENDING until the reward's first byte must have left: long before anybody asks for it. */
    Duration untilTooLate() {
        Duration half = quietTime.dividedBy(2);
        return half.compareTo(LONGEST_UNTIL_TOO_LATE) > 0 ? LONGEST_UNTIL_TOO_LATE : half;
    }

    /** A list could not be read: no list is looked at for a while, longer each time. */
    synchronized void failed() {
        Duration rest = SHORTEST.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        Duration longest = betweenLooks();
        until = nanos.getAsLong() + (rest.compareTo(longest) > 0 ? longest : rest).toNanos();
    }

    /** A list was read. */
    synchronized void succeeded() {
        failures = 0;
    }

    /** True while no list is to be looked at. */
    synchronized boolean isResting() {
        return failures > 0 && nanos.getAsLong() - until < 0;
    }
}
