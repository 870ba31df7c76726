package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.journal.Spending;
import org.apache.camel.Exchange;

/** Steps: what is done in shadow instead of sending, skipping or parking: the order stays NEW, and says what it would get. */
final class ShadowSteps {

    private final Deliveries deliveries;
    private final Brake brake;

    ShadowSteps(Deliveries deliveries, Brake brake) {
        this.deliveries = deliveries;
        this.brake = brake;
    }

    /** It would be rewarded with the variable {@code points}. */
    void rewarded(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        deliveries.keepInShadow(
                delivery.claimed(),
                exchange.getVariable("points", Long.class),
                "shadow: would be rewarded",
                delivery.notes(),
                delivery.claimed().attempts() == 0 ? brake.ofDay(delivery) : Spending.FREE);
    }

    /** It would get nothing, for the variable {@code reason}. */
    void unrewarded(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        deliveries.keepInShadow(
                delivery.claimed(),
                0,
                "shadow: would get nothing, " + SettleSteps.reason(exchange),
                delivery.notes(),
                Spending.FREE);
    }
}
