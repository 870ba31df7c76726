package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Whether the clock of the journal's database, by which every rest is stored, can be believed. A clock that is set forward
 * would end a quiet time early; so after each jump, and after a start, when nobody knows, nothing is proven for a quiet
 * time that is measured by a clock that never jumps.
 */
final class SteadyClock {

    /** Smaller steps do no harm, and clocks are slowed and hurried all the time. */
    private static final int TOLERATED_PART = 10;

    private final Duration quietTime;
    private final LongSupplier nanos;
    private long steadySince;
    private Instant databaseThen;

    /** @param nanos a clock that never jumps, in nanoseconds */
    SteadyClock(Duration quietTime, LongSupplier nanos) {
        this.quietTime = quietTime;
        this.nanos = nanos;
        this.steadySince = nanos.getAsLong();
    }

    /** True if the database's clock ran as it should for at least a quiet time. */
    synchronized boolean isSteady(Instant database) {
        long now = nanos.getAsLong();
        if (databaseThen == null) {
            databaseThen = database.minusNanos(now - steadySince);
        }
        Duration apart = Duration.between(databaseThen.plusNanos(now - steadySince), database);
        if (apart.abs().compareTo(quietTime.dividedBy(TOLERATED_PART)) > 0) {
            steadySince = now;
            databaseThen = database;
        }
        return now - steadySince >= quietTime.toNanos();
    }
}
