package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether orders may be delivered at the moment. A fault of WoowUp's, of the account or of the network closes it for all
 * orders, so that none is parked for what is not its fault and nobody asks in vain; it is opened by the first answer.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    /** One lost answer says little; so many in a row, with none between that was as it should be, say something. */
    private static final int UNCLEAR_IN_A_ROW = 3;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** An account that is refused is asked at most five times a minute. */
    private static final Duration ACCOUNT = Duration.ofSeconds(13);

    private final LongSupplier nanos;
    private boolean open = true;
    private boolean stopped;
    private boolean asking;
    private long restUntil;
    private int failures;
    private int unclear;
    private String reason = "";

    /** @param nanos a clock that never jumps, in nanoseconds */
    Gate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isOpen() {
        return open && !stopped;
    }

    /** Closes it for good. */
    synchronized void stop() {
        stopped = true;
    }

    /** True if it is closed, and time to ask WoowUp whether it is back; only one is told so at a time. */
    synchronized boolean isTimeToAsk() {
        if (open || stopped || asking || nanos.getAsLong() - restUntil < 0) {
            return false;
        }
        asking = true;
        return true;
    }

    /** Why it is closed, in words; empty while it is open. */
    synchronized String reason() {
        return open ? "" : reason;
    }

    /** WoowUp answered as it should. */
    synchronized void answered() {
        unclear = 0;
    }

    /** WoowUp did not answer, or not as it should. */
    synchronized void unclear(String why) {
        unclear++;
        if (unclear >= UNCLEAR_IN_A_ROW || !open) {
            close(why, backoff());
        }
    }

    /** WoowUp cannot be reached. */
    synchronized void close(String why) {
        close(why, backoff());
    }

    /** WoowUp refuses the account. */
    synchronized void closeForAccount(String why) {
        Duration backoff = backoff();
        close(why, backoff.compareTo(ACCOUNT) < 0 ? ACCOUNT : backoff);
    }

    /** WoowUp named the time after which it wants to be asked again. */
    synchronized void close(String why, Duration rest) {
        failures++;
        asking = false;
        long until = nanos.getAsLong() + rest.toNanos();
        restUntil = open || until - restUntil > 0 ? until : restUntil;
        if (open) {
            open = false;
            LOG.warn("Delivery pauses: {}. Orders are accepted and wait; delivery goes on by itself.", why);
        }
        reason = why;
    }

    /** WoowUp answered the question whether it is back. */
    synchronized void open() {
        failures = 0;
        unclear = 0;
        asking = false;
        if (!open) {
            open = true;
            LOG.info("Delivery goes on.");
        }
    }

    private Duration backoff() {
        Duration backoff = SHORTEST.multipliedBy(1L << Math.min(failures, 6));
        return backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
    }
}
