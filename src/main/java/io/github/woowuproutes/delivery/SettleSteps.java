package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Refusal;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.State;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps: what becomes of an order that is not rewarded. The reason is the variable {@code reason}, else the failure. */
final class SettleSteps {

    private static final Logger LOG = LoggerFactory.getLogger(SettleSteps.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration MUCH_LATER = Duration.ofMinutes(1);

    private final Settling settling;
    private final AccountCheck check;

    SettleSteps(Settling settling, AccountCheck check) {
        this.settling = settling;
        this.check = check;
    }

    /** SKIPPED, for the variable {@code reason}. */
    void skip(Exchange exchange) {
        settling.settle(exchange, Settlement.skipped(reason(exchange)));
    }

    /** PARKED. */
    void park(Exchange exchange) {
        settling.settle(exchange, Settlement.parked(reason(exchange)));
    }

    /** PARKED, and not sent by whoever asks for it: WoowUp may have given the points before. */
    void parkInDoubt(Exchange exchange) {
        settling.settle(exchange, Settlement.parkedInDoubt(reason(exchange)));
    }

    /** UNKNOWN. */
    void unknown(Exchange exchange) {
        settling.settle(exchange, Settlement.uncertain(reason(exchange)));
    }

    /** NEW, soon again. */
    void later(Exchange exchange) {
        settling.settle(exchange, Settlement.later(reason(exchange), SOON));
    }

    /** NEW, again when somebody may have mended what no one foresaw. */
    void muchLater(Exchange exchange) {
        LOG.error("{}: an unforeseen failure", Delivery.of(exchange).name(), failure(exchange));
        settling.settle(exchange, Settlement.later(reason(exchange), MUCH_LATER));
    }

    /** NEW, with the remembered customer forgotten. */
    void lookUpAgain(Exchange exchange) {
        settling.settle(exchange, Settlement.lookUpAgain(reason(exchange)));
    }

    /** Variable {@code certain}: whether WoowUp's refusal can only mean the order. */
    void lookAtAnswer(Exchange exchange) {
        Call.failed(exchange, failure(exchange));
        exchange.setVariable(
                "certain",
                failure(exchange) instanceof io.github.woowuproutes.woowup.OrderRefused refused && refused.isCertain());
    }

    /** NEW, to be PARKED when the refusal can be believed. */
    void refusePark(Exchange exchange) {
        refuse(exchange, State.PARKED);
    }

    /** NEW, to be SKIPPED when the refusal can be believed. */
    void refuseSkip(Exchange exchange) {
        refuse(exchange, State.SKIPPED);
    }

    /** A refusal that is still not proven waits on. */
    void refuseAgain(Exchange exchange) {
        Refusal refusal = Delivery.of(exchange).claimed().refusal().orElseThrow();
        settling.settle(exchange, Settlement.refused(refusal, untilCheck()));
    }

    /** PARKED or SKIPPED, as the refusal that is proven now had said. */
    void believe(Exchange exchange) {
        Refusal refusal = Delivery.of(exchange).claimed().refusal().orElseThrow();
        settling.settle(
                exchange,
                refusal.verdict() == State.SKIPPED
                        ? Settlement.skipped(refusal.words())
                        : Settlement.parked(refusal.words()));
    }

    /** Nothing was done with it. */
    void release(Exchange exchange) {
        settling.release(exchange);
    }

    private void refuse(Exchange exchange, State verdict) {
        settling.settle(
                exchange,
                Settlement.refused(new Refusal(verdict, reason(exchange), check.ticket()), check.untilNext()));
    }

    private Duration untilCheck() {
        Duration left = check.untilNext();
        return left.compareTo(SOON) < 0 ? SOON : left;
    }

    /** The variable {@code reason}, else the failure. */
    static String reason(Exchange exchange) {
        return Optional.ofNullable(exchange.getVariable("reason", String.class))
                .orElseGet(() -> Optional.ofNullable(failure(exchange))
                        .map(failure -> failure.getMessage() == null ? failure.toString() : failure.getMessage())
                        .orElse(""));
    }

    private static Throwable failure(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }
}
