package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The budget of calls to WoowUp: {@code woowup.rate-limit}. WoowUp counts over a sliding window, and does not say whether
 * it allows 140 calls in a minute or 70 in each half of it; the careful reading is kept: at most half of a minute's calls in
 * any 30 seconds.
 */
final class RateLimit {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int WINDOWS_PER_MINUTE = 2;

    private final int most;
    private final LongSupplier nanos;
    private final Deque<Long> calls = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param perMinute calls a minute; 0 for no limit
     * @param nanos     a clock that never jumps, in nanoseconds
     */
    RateLimit(int perMinute, LongSupplier nanos) {
        this.most = perMinute == 0 ? 0 : Math.max(1, perMinute / WINDOWS_PER_MINUTE);
        this.nanos = nanos;
    }

    /**
     * Waits until one more call fits into the budget, and takes it.
     *
     * @throws InterruptedException if this instance stops meanwhile
     */
    void take() throws InterruptedException {
        if (most == 0) {
            return;
        }
        synchronized (this) {
            long wait = waitNanos();
            while (wait > 0 && !closed) {
                // in full milliseconds, and one more, so that it does not wake up a little early
                wait(Duration.ofNanos(wait).toMillis() + 1);
                wait = waitNanos();
            }
            if (closed) {
                throw new InterruptedException("delivery stops");
            }
            calls.addLast(nanos.getAsLong());
        }
    }

    /** Sends everybody who waits home. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private long waitNanos() {
        long windowBegan = nanos.getAsLong() - WINDOW.toNanos();
        while (!calls.isEmpty() && calls.peekFirst() - windowBegan <= 0) {
            calls.removeFirst();
        }
        return calls.size() < most ? 0 : calls.peekFirst() - windowBegan;
    }
}
