package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Notes;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.StaleClaim;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits what became of an order, however long the journal is away: what WoowUp answered must not be forgotten. */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ThreadPoolExecutor retries = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> new Thread(work, "settling"),
            new ThreadPoolExecutor.DiscardPolicy());

    Settling(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The worker does not wait for the commit: it is durable before the next reward of any worker leaves. */
    void settle(Exchange exchange, Settlement settlement) {
        Delivery delivery = Delivery.of(exchange);
        Notes notes = delivery.notes();
        deliveries
                .settling(delivery.claimed(), settlement, notes)
                .thenRun(() -> report(delivery, settlement))
                .exceptionally(failure -> {
                    // not here: this is the journal's own thread
                    retries.execute(() -> settleAgain(delivery, settlement, notes));
                    return null;
                });
    }

    private void settleAgain(Delivery delivery, Settlement settlement, Notes notes) {
        untilCommitted(delivery, () -> {
            try {
                deliveries.settle(delivery.claimed(), settlement, notes);
                report(delivery, settlement);
            } catch (StaleClaim e) {
                deliveries.release(List.of(delivery.claimed()));
            }
        });
    }

    void release(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        untilCommitted(delivery, () -> deliveries.release(List.of(delivery.claimed())));
    }

    /** Gives up: what could not be committed is found again by whoever takes the journal over. */
    void close() {
        closed.countDown();
        retries.shutdown();
    }

    private void untilCommitted(Delivery delivery, Runnable commit) {
        Duration rest = Duration.ofMillis(100);
        while (true) {
            try {
                commit.run();
                return;
            } catch (JournalUnavailable e) {
                rest = rest.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : rest.multipliedBy(2);
                if (isClosedAfter(rest)) {
                    LOG.warn("{}: what became of it could not be committed: {}", delivery.name(), e.getMessage());
                    return;
                }
            }
        }
    }

    private boolean isClosedAfter(Duration rest) {
        try {
            return closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void report(Delivery delivery, Settlement settlement) {
        switch (settlement.state()) {
            case PARKED ->
                LOG.warn(
                        "{} is parked: {}", delivery.name(), settlement.reason().orElse(""));
            case UNKNOWN -> reportUnknown(delivery, settlement.reason().orElse(""));
            default -> LOG.debug("{}: {}", delivery.name(), settlement.state());
        }
    }

    /** Once: not each time that a look at WoowUp's list leaves it so. */
    private static void reportUnknown(Delivery delivery, String reason) {
        if (delivery.isSent()) {
            LOG.warn(
                    "{} may or may not be rewarded ({}): nothing is sent until WoowUp's list has told",
                    delivery.name(),
                    reason);
        } else {
            LOG.debug("{} is still uncertain: {}", delivery.name(), reason);
        }
    }
}
