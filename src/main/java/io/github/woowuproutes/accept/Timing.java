package io.github.woowuproutes.accept;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.OrdersStart;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the time of an order's payment decides: whether it is older than what this installation rewards
 * ({@code orders.not-before}), and how long it is held ({@code orders.hold}).
 */
final class Timing {

    /** Why an order is skipped that was paid before the start. */
    static final String BEFORE_START = "before start";

    /** The mark with the first start of this installation. */
    private static final String FIRST_START = "orders.not-before";

    private final Instant notBefore;
    private final boolean chosen;
    private final Duration hold;

    /**
     * @param notBefore orders that were paid before it are skipped
     * @param chosen    whether the merchant has set it; else databases have a start of their own
     * @param hold      how long after its payment an order waits
     */
    Timing(Instant notBefore, boolean chosen, Duration hold) {
        this.notBefore = notBefore;
        this.chosen = chosen;
        this.hold = hold;
    }

    /** As configured; without {@code orders.not-before} the first start counts, which is committed then. */
    static Timing of(Configuration configuration, Journal journal, Clock clock) {
        Optional<Instant> set = OrdersStart.of(configuration);
        // whoever looks in shadow wants to see all that would be sent
        boolean shadow = configuration.text("woowup.mode").equals("shadow");
        return new Timing(
                set.orElseGet(() -> journal.once(FIRST_START, clock.instant())),
                set.isPresent(),
                shadow ? Duration.ZERO : configuration.duration("orders.hold"));
    }

    /** What the time of one order's payment decides; what another rule has decided stays. */
    void of(Arrival arrival, boolean hasOwnStart) {
        Instant paidAt = arrival.order().paidAt().toInstant();
        if (arrival.kind() != Kind.REWARD || arrival.isSkipped()) {
            return;
        }
        if (paidAt.isBefore(notBefore) && (chosen || !hasOwnStart)) {
            arrival.skip(BEFORE_START);
        } else if (!hold.isZero()) {
            arrival.dueAt(paidAt.plus(hold));
        }
    }
}
