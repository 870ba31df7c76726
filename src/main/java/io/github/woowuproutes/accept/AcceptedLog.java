package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Acceptance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what was accepted: the first at once, and then for each source a line every ten seconds at most, which sums up all
 * since the one before. A shop that posts a thousand orders a second does not fill the disk with that.
 */
final class AcceptedLog {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedLog.class);
    private static final long APART = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Sum> bySource = new ConcurrentHashMap<>();

    /** @param nanos a clock that never jumps, in nanoseconds */
    AcceptedLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void note(Checked checked, Acceptance acceptance) {
        if (acceptance.fresh() + acceptance.changed() + acceptance.rejected() > 0) {
            bySource.computeIfAbsent(checked.source(), source -> new Sum(nanos.getAsLong() - APART))
                    .add(checked, acceptance, nanos.getAsLong());
        }
    }

    private static final class Sum {

        private long said;
        private long fresh;
        private long changed;
        private long known;
        private long ignored;
        private long rejected;

        Sum(long said) {
            this.said = said;
        }

        synchronized void add(Checked checked, Acceptance acceptance, long now) {
            fresh += acceptance.fresh();
            changed += acceptance.changed();
            known += acceptance.known();
            ignored += checked.ignored();
            rejected += acceptance.rejected();
            if (now - said >= APART) {
                LOG.info(
                        "{}: {} new orders, {} changed, {} known, {} without a state that counts, {} rejected",
                        checked.source(),
                        fresh,
                        changed,
                        known,
                        ignored,
                        rejected);
                said = now;
                fresh = 0;
                changed = 0;
                known = 0;
                ignored = 0;
                rejected = 0;
            }
        }
    }
}
