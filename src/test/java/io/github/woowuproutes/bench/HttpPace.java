package io.github.woowuproutes.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * When each request is due. A latency counts from there and not from when the request could be sent, so that a server that
 * stalls is not forgiven the requests that had to wait meanwhile.
 */
final class HttpPace {

    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;
    private final double perSecond;
    private final long begin = System.nanoTime() + 10_000_000;

    /** @param perSecond requests; 0 for as many as can be answered */
    HttpPace(int requests, double perSecond) {
        this.nanos = new long[requests];
        this.perSecond = perSecond;
    }

    /** Waits until the next request is due; its number, or -1 when all were sent. */
    int await() {
        int request = next.getAndIncrement();
        if (request >= nanos.length) {
            return -1;
        }
        nanos[request] = perSecond > 0 ? begin + (long) (request * 1e9 / perSecond) : System.nanoTime();
        for (long wait = nanos[request] - System.nanoTime(); wait > 0; wait = nanos[request] - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return request;
    }

    void answered(int request) {
        nanos[request] = System.nanoTime() - nanos[request];
    }

    double elapsedSeconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** In milliseconds, the shortest first. */
    double[] latencies() {
        return Arrays.stream(nanos).mapToDouble(nano -> nano / 1e6).sorted().toArray();
    }
}
