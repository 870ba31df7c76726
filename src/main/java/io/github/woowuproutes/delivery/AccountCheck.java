package io.github.woowuproutes.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a "no" can be believed. WoowUp's v2 says no to an order and to a wrong key in the same words, so a refusal counts
 * only if the account was asked after it and found in order. One answer serves all refusals before it.
 */
final class AccountCheck {

    private final String process;
    private final Duration apart;
    private final LongSupplier nanos;
    private long begun;
    private long confirmed;
    private long voided = -1;
    private long lastBegan;
    private boolean running;
    private boolean sick;

    /**
     * @param process names this process: what another one saw proves nothing here
     * @param apart   {@code woowup.account-check}: at most so often
     * @param nanos   a clock that never jumps, in nanoseconds
     */
    AccountCheck(String process, Duration apart, LongSupplier nanos) {
        this.process = process;
        this.apart = apart;
        this.nanos = nanos;
        this.lastBegan = nanos.getAsLong() - apart.toNanos();
    }

    /** Stands for now: it is confirmed by a check that begins later. While the account is known to be at fault it is void. */
    synchronized String ticket() {
        return process + ":" + (sick ? voided : begun);
    }

    /** True if the account was found in order by a check that began after that moment. */
    synchronized boolean confirms(String ticket) {
        return !isVoid(ticket) && number(ticket) < confirmed;
    }

    /**
     * True if the account was found at fault after that moment, or another process was told "no": then the "no" says nothing
     * of the order, which has to be sent again.
     */
    synchronized boolean isVoid(String ticket) {
        return !ticket.startsWith(process + ":") || number(ticket) <= voided;
    }

    private static long number(String ticket) {
        return Long.parseLong(ticket.substring(ticket.lastIndexOf(':') + 1));
    }

    /** How long until a check may begin. */
    synchronized Duration untilNext() {
        long left = lastBegan + apart.toNanos() - nanos.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** True if the caller is the one to check now; {@link #confirmed} or {@link #failed} follows. */
    synchronized boolean begin() {
        if (running || !untilNext().isZero()) {
            return false;
        }
        running = true;
        begun++;
        lastBegan = nanos.getAsLong();
        return true;
    }

    /** The account is in order. */
    synchronized void confirmed() {
        sick = false;
        if (running) {
            running = false;
            confirmed = begun;
        }
    }

    /** The account is at fault: no refusal says anything of its order until the account is in order again. */
    synchronized void atFault() {
        running = false;
        sick = true;
        voided = begun;
        begun++;
    }

    /** The check came to nothing. */
    synchronized void failed() {
        running = false;
    }
}
