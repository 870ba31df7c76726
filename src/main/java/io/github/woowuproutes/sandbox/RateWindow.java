package io.github.woowuproutes.sandbox;

import java.time.Clock;

/**
 * WoowUp's sliding window: time is cut into segments; the present one counts fully, the previous one by the share of it
 * that is still inside the window. A refused request does not count. Used by one thread.
 */
final class RateWindow {
    private static final int NONE = 1_000_000;

    private final Clock clock;
    private final int limit;
    private final double most;
    private final long segmentMillis;

    private long segment;
    private int present;
    private int previous;

    RateWindow(SandboxSettings settings) {
        this.clock = settings.clock();
        this.limit = settings.rateLimit();
        this.most = settings.rateReading() == RateReading.MINUTE ? limit : limit / 2.0;
        this.segmentMillis = Math.max(1, settings.rateSegment().toMillis());
    }

    /** Counts one request and says what its answer has to tell about the limit. */
    Verdict next() {
        var now = clock.millis();
        if (limit == 0) {
            return new Verdict(NONE, NONE, now / 1000 + 60, 0);
        }
        turn(now / segmentMillis);
        var elapsed = now % segmentMillis;
        var estimate = present + previous * (1 - (double) elapsed / segmentMillis);
        var reset = Math.floorDiv((segment + 1) * segmentMillis + 999, 1000L);
        if (estimate + 1 > most) {
            return new Verdict(limit, 0, reset, retryAfterSeconds(elapsed));
        }
        present++;
        return new Verdict(limit, (int) Math.max(0, most - estimate - 1), reset, 0);
    }

    private void turn(long now) {
        if (now == segment + 1) {
            previous = present;
            present = 0;
        } else if (now != segment) {
            previous = 0;
            present = 0;
        }
        segment = now;
    }

    private int retryAfterSeconds(long elapsed) {
        double wait;
        if (present + 1 > most) {
            wait = segmentMillis - elapsed + Math.max(0, segmentMillis * (1 - (most - 1) / present));
        } else {
            wait = segmentMillis * (1 - (most - 1 - present) / previous) - elapsed;
        }
        return Math.max(1, (int) Math.ceil(wait / 1000));
    }

    /**
     * @param limit             requests a minute that the account has
     * @param remaining         requests that would be let through now
     * @param reset             Unix time, in seconds, at which the present segment ends
     * @param retryAfterSeconds 0 when the request is let through
     */
    record Verdict(int limit, int remaining, long reset, int retryAfterSeconds) {
        boolean refused() {
            return retryAfterSeconds > 0;
        }
    }
}
