package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Claimed;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: what a worker has to know of the order in its hand, as variables that the route can decide on. */
final class OpenDelivery implements Processor {

    private final Gate gate;
    private final Brake brake;
    private final Optional<Instant> notBefore;
    private final boolean verifyFirst;

    /**
     * @param notBefore   orders that were paid before it are not sent
     * @param verifyFirst whether WoowUp is asked before each first send
     */
    OpenDelivery(Gate gate, Brake brake, Optional<Instant> notBefore, boolean verifyFirst) {
        this.gate = gate;
        this.brake = brake;
        this.notBefore = notBefore;
        this.verifyFirst = verifyFirst;
    }

    /**
     * Variables: {@code paused}, {@code beforeStart}, {@code cancelled}, {@code refused}, {@code written} (its reward was sent before),
     * {@code sent}; {@code verify}: WoowUp's list is to be looked at before it is sent; {@code customer} is {@code remembered} or {@code unknown}; {@code hasEmail}.
     */
    @Override
    public void process(Exchange exchange) {
        Claimed claimed = exchange.getMessage().getBody(Claimed.class);
        Delivery delivery = new Delivery(claimed);
        exchange.setVariable(Delivery.VARIABLE, delivery);
        exchange.setVariable("paused", !gate.isOpen() || brake.isOn());
        exchange.setVariable("beforeStart", isBeforeStart(delivery));
        exchange.setVariable("cancelled", claimed.cancelled());
        exchange.setVariable("refused", claimed.refusal().isPresent());
        exchange.setVariable("written", claimed.request().isPresent());
        exchange.setVariable("sent", false);
        exchange.setVariable("verify", verifyFirst && claimed.attempts() == 0);
        exchange.setVariable(
                "customer", claimed.remembered().isPresent() && !claimed.lookUpAgain() ? "remembered" : "unknown");
        exchange.getMessage().setBody(null);
    }

    /** The start may have been moved since the order was accepted; what was sent before is not asked again. */
    private boolean isBeforeStart(Delivery delivery) {
        return delivery.claimed().attempts() == 0
                && notBefore
                        .filter(start -> delivery.order().paidAt().toInstant().isBefore(start))
                        .isPresent();
    }
}
