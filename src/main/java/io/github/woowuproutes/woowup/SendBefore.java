package io.github.woowuproutes.woowup;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when a reward's first byte may leave. A process that was stopped in between (SIGSTOP, a suspended machine) must not
 * send what others may be asking about meanwhile. Two clocks are looked at: the one that never jumps stands still while a
 * machine is suspended, and the other one is then set.
 *
 * @param nanos  on the clock that never jumps
 * @param millis by the time of day, since 1970
 */
public record SendBefore(long nanos, long millis) {

    /** The transport takes this header off the request before anything leaves. */
    public static final String HEADER = "Woowup-Send-Before";

    /** So long from now. */
    public static SendBefore in(Duration span, LongSupplier nanos, Clock clock) {
        return new SendBefore(nanos.getAsLong() + span.toNanos(), clock.millis() + span.toMillis());
    }

    /** True once it must not be sent any more. */
    boolean isOver(LongSupplier nanoClock, Clock clock) {
        // milliseconds are cut off: an equal one may be late already
        return nanoClock.getAsLong() - nanos > 0 || clock.millis() >= millis;
    }

    /** The value of the header. */
    @Override
    public String toString() {
        return nanos + " " + millis;
    }

    static SendBefore parse(String header) {
        int blank = header.indexOf(' ');
        return new SendBefore(Long.parseLong(header.substring(0, blank)), Long.parseLong(header.substring(blank + 1)));
    }
}
