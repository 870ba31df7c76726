package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Budget;
import io.github.woowuproutes.journal.JournalUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * When this instance may call WoowUp: {@code woowup.rate-limit}, which all instances of a journal share. WoowUp counts over a
 * sliding window, and does not say whether it allows 140 calls in a minute or 70 in each half of it; the careful reading is
 * kept: at most half of a minute's calls in any 30 seconds. A lower limit that WoowUp's answers name is kept as well.
 */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int WINDOWS_PER_MINUTE = 2;
    /** Of a minute's calls, what is left free: one in each window for a caller who comes late, and one for the way to WoowUp. */
    private static final int SPARE = 3;
    /** Places for half a second are taken in one go. */
    private static final int PORTIONS_PER_MINUTE = 120;
    /** A place not taken by then is void, for WoowUp's window has moved on. */
    private static final long VOID_NANOS = Duration.ofSeconds(1).toNanos();

    /** Whoever waits looks so often whether it is in vain. */
    private static final long LOOK_UP_MILLIS = 250;

    private final Places budget;
    private final LongSupplier nanos;
    private final Deque<Long> places = new ArrayDeque<>();
    private final Line line = new Line();
    private int perMinute;
    private boolean crowded;
    private long leftFreeAt;
    private volatile boolean closed;

    /** Where places come from: {@link Budget}. */
    interface Places {
        Budget.Share reserve(int calls, Duration distance, Duration credit);
    }

    /**
     * @param perMinute calls a minute; 0 for no limit
     * @param nanos     a clock that never jumps, in nanoseconds
     */
    Pace(int perMinute, Places budget, LongSupplier nanos) {
        this.leftFreeAt = nanos.getAsLong() - WINDOW.toNanos() - 1;
        this.perMinute = perMinute;
        this.budget = budget;
        this.nanos = nanos;
    }

    /**
     * Waits for the turn of a call.
     *
     * @param proof whether it looks for an uncertain reward: such a call does not wait behind all orders of this instance
     * @throws DeliveryPaused       if this instance stops meanwhile
     * @throws InterruptedException if the thread was asked to end
     * @throws LeftAlone            if WoowUp asked another instance to be left alone
     * @throws JournalUnavailable   if the journal is away, so that nobody knows what the other instances do
     */
    void take(boolean proof) throws DeliveryPaused, InterruptedException, LeftAlone {
        synchronized (this) {
            if (perMinute > 0) {
                goOn();
                Line.Ticket ticket = line.join(proof, place());
                try {
                    await(ticket);
                } finally {
                    line.leave(ticket);
                }
            }
        }
    }

    private void await(Line.Ticket ticket) throws DeliveryPaused, InterruptedException {
        for (long wait = ticket.turn() - nanos.getAsLong(); wait > 0; wait = ticket.turn() - nanos.getAsLong()) {
            goOn();
            // in full milliseconds, and one more, so that it does not wake up a little early
            wait(Math.min(Duration.ofNanos(wait).toMillis() + 1, LOOK_UP_MILLIS));
        }
        goOn();
    }

    /** No interrupt: a consumer of Camel's seda whose thread is interrupted takes nothing more from its queue. */
    private void goOn() throws DeliveryPaused {
        if (closed) {
            throw new DeliveryPaused("delivery stops");
        }
    }

    /**
     * What an answer said of the limit.
     *
     * @param limit     calls a minute; a higher one than is configured changes nothing
     * @param remaining calls that are free at the moment; 0 may show that others use the account too, and one place in a
     *                  window is left to them
     */
    synchronized void learn(int limit, int remaining) {
        if (limit > 0 && limit < perMinute) {
            perMinute = limit;
        }
        crowded |= remaining == 0;
    }

    /** What is left of the places is void: WoowUp wants to be left alone. */
    synchronized void forget() {
        places.clear();
    }

    /** Sends everybody who waits home, within {@link #LOOK_UP_MILLIS}; waits itself for nobody, not even for the journal. */
    void close() {
        closed = true;
    }

    /** The turn of the next call, in nanoseconds of the clock. */
    synchronized long place() throws LeftAlone {
        while (!places.isEmpty() && nanos.getAsLong() - places.peekFirst() > VOID_NANOS) {
            places.removeFirst();
        }
        if (places.isEmpty()) {
            reserve();
        }
        return places.removeFirst();
    }

    private void reserve() throws LeftAlone {
        int calls = Math.max(1, perMinute / PORTIONS_PER_MINUTE);
        int left = crowded && nanos.getAsLong() - leftFreeAt > WINDOW.toNanos() ? 1 : 0;
        Duration distance = distance();
        Budget.Share share = budget.reserve(calls + left, distance, distance);
        if (!share.paused().isZero()) {
            throw new LeftAlone(share.paused());
        }
        crowded = false;
        leftFreeAt = left == 1 ? nanos.getAsLong() : leftFreeAt;
        long first = nanos.getAsLong() + share.first().toNanos();
        for (int i = left; i < calls + left; i++) {
            places.addLast(first + i * distance.toNanos());
        }
    }

    private Duration distance() {
        int steady = Math.max(Math.max(1, perMinute / 2), perMinute - SPARE);
        return WINDOW.multipliedBy(WINDOWS_PER_MINUTE).dividedBy(steady);
    }
}
