package io.github.woowuproutes.source;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the polls of one shop database go. A fault is said once, and so is its end. Safe for many threads. */
public final class PollStatus {

    private static final Logger LOG = LoggerFactory.getLogger(PollStatus.class);

    private final AtomicReference<State> state;

    PollStatus(String database) {
        state = new AtomicReference<>(
                new State(database, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, 0, 0, false, false));
    }

    /**
     * A moment's view.
     *
     * @param database    the prefix of its keys, for example {@code orders.sql}
     * @param lastSuccess when a poll last came to its end
     * @param fault       why the latest poll failed, in words; empty if it did not
     * @param faultSince  when polls began to fail
     * @param polls       polls and sweeps that came to their end since the start of the process
     * @param rows        rows read since the start of the process
     * @param orders      orders handed over since then, among them those that come again in the overlap
     * @param faulty      orders of the latest poll in which the source itself found faults
     * @param waiting     orders that the latest poll left for later, because they are too young
     * @param backwards   whether times ran backwards in the latest poll's result, so that its mark stays
     * @param scattered   whether rows of one order were apart in the latest poll's result
     */
    public record State(
            String database,
            Optional<Instant> lastSuccess,
            Optional<String> fault,
            Optional<Instant> faultSince,
            long polls,
            long rows,
            long orders,
            long faulty,
            long waiting,
            boolean backwards,
            boolean scattered) {}

    /** How things stand. */
    public State state() {
        return state.get();
    }

    void succeeded(Pass pass, Instant now) {
        var tally = pass.tally();
        var before = state.getAndUpdate(old -> new State(
                old.database(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                old.polls() + 1,
                old.rows() + tally.rows(),
                old.orders() + tally.orders(),
                tally.faulty(),
                tally.waiting(),
                tally.backwards(),
                tally.scattered()));
        before.fault().ifPresent(fault -> LOG.info("{}: the shop's database is read again", before.database()));
        if (tally.backwards() && !before.backwards()) {
            LOG.warn(
                    "{}: times run backwards in the query's result, so the mark stays: order it by changed_at, else by paid_at",
                    before.database());
        }
        if (tally.scattered() && !before.scattered()) {
            LOG.warn(
                    "{}: rows of one order are apart in the query's result: order it by time and order number",
                    before.database());
        }
    }

    void failed(String words, Instant now) {
        var before = state.getAndUpdate(old -> new State(
                old.database(),
                old.lastSuccess(),
                Optional.of(words),
                Optional.of(old.faultSince().orElse(now)),
                old.polls(),
                old.rows(),
                old.orders(),
                old.faulty(),
                old.waiting(),
                old.backwards(),
                old.scattered()));
        if (!before.fault().equals(Optional.of(words))) {
            LOG.warn("{}: {}. It is tried again at each poll", before.database(), words);
        }
    }
}
