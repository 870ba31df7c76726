package io.github.woowuproutes.bench;

import java.io.IOException;
import java.time.Duration;

/** Looks at WoowUp's ledger while a program fills it: when the first reward came, and when the last. */
final class Watch {

    private static final Duration APART = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final WoowUp woowup;
    private final Process process;
    private final long started;
    private long first;
    private long last;
    private int orders;

    /** @param started {@link System#nanoTime()} when the process was started */
    Watch(WoowUp woowup, Process process, long started) {
        this.woowup = woowup;
        this.process = process;
        this.started = started;
        this.first = started;
        this.last = started;
    }

    /**
     * Returns when so many orders are rewarded, when the process has ended, or when nothing has come for one and a half
     * minutes.
     */
    void await(int wanted) throws IOException, InterruptedException {
        while (orders < wanted && process.isAlive() && since(last) < PATIENCE.toNanos()) {
            Thread.sleep(APART.toMillis());
            look();
        }
        look();
    }

    private void look() throws IOException {
        int now = woowup.orders();
        if (now > orders) {
            last = System.nanoTime();
            first = orders == 0 ? last : first;
            orders = now;
        }
    }

    int orders() {
        return orders;
    }

    double wholeSeconds() {
        return (last - started) / 1e9;
    }

    double flowSeconds() {
        return (last - first) / 1e9;
    }

    private static long since(long nanos) {
        return System.nanoTime() - nanos;
    }
}
