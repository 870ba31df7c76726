package io.github.woowuproutes.health;

import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many orders stand in each state, asked of the journal at most every few seconds however often they are scraped. */
public final class OrderCounts {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counted(Map<State, Long> orders, long at) {}

    private final JournalView journal;
    private final LongSupplier nanos;
    private Counted latest;

    /**
     * @param journal what is counted
     * @param nanos   a clock that never jumps, in nanoseconds
     */
    public OrderCounts(JournalView journal, LongSupplier nanos) {
        this.journal = journal;
        this.nanos = nanos;
    }

    /**
     * The counts; a state without orders may be missing.
     *
     * @throws JournalUnavailable if the journal cannot be read
     */
    public synchronized Map<State, Long> now() {
        if (latest == null || nanos.getAsLong() - latest.at() > FRESH.toNanos()) {
            latest = new Counted(journal.counts(), nanos.getAsLong());
        }
        return latest.orders();
    }

    /** Publishes a gauge {@code woowup.orders} for each state, which is NaN while the journal is away. */
    public void publish(MeterRegistry meters) {
        for (State state : State.values()) {
            Gauge.builder("woowup.orders", () -> gauge(state))
                    .description("orders in the journal, by state")
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    private double gauge(State state) {
        try {
            return now().getOrDefault(state, 0L);
        } catch (JournalUnavailable e) {
            return Double.NaN;
        }
    }
}
