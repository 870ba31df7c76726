package io.github.woowuproutes.jms;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How it goes with one queue. That its broker is away is said once, and so is its return. Safe for many threads. */
public final class QueueStatus {

    private static final Logger LOG = LoggerFactory.getLogger(QueueStatus.class);

    private record Fault(String words, Instant since) {}

    private final String queue;
    private final AtomicReference<Optional<Fault>> fault = new AtomicReference<>(Optional.empty());
    private final LongAdder messages = new LongAdder();
    private volatile Optional<Instant> lastMessage = Optional.empty();

    QueueStatus(String queue) {
        this.queue = queue;
    }

    /**
     * A moment's view.
     *
     * @param queue       the prefix of its keys, for example {@code orders.jms}
     * @param messages    messages that were committed to the journal since the start of the process
     * @param lastMessage when the latest of them was
     * @param fault       why no message can be taken, in words; empty if all is well
     * @param faultSince  when that began
     */
    public record State(
            String queue,
            long messages,
            Optional<Instant> lastMessage,
            Optional<String> fault,
            Optional<Instant> faultSince) {}

    /** How things stand. */
    public State state() {
        var now = fault.get();
        return new State(queue, messages.sum(), lastMessage, now.map(Fault::words), now.map(Fault::since));
    }

    void committed(Clock clock) {
        messages.increment();
        lastMessage = Optional.of(clock.instant());
    }

    void away(String words, Clock clock) {
        var before = fault.getAndUpdate(
                old -> Optional.of(new Fault(words, old.map(Fault::since).orElseGet(clock::instant))));
        if (before.isEmpty()) {
            LOG.warn("{}: {}. It is tried again until it works", queue, words);
        }
    }

    void attached() {
        fault.getAndSet(Optional.empty()).ifPresent(old -> LOG.info("{}: messages are taken again", queue));
    }
}
