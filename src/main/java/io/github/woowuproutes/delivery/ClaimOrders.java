package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Claimed;
import io.github.woowuproutes.journal.Deliveries;
import java.util.List;
import org.apache.camel.Exchange;

/** Steps: decide whether it is time to deliver, and take due orders in hand. */
final class ClaimOrders {

    private final Deliveries deliveries;
    private final Gate gate;
    private final Brake brake;
    private final Programme programme;
    private final int most;

    /** @param most how many at once */
    ClaimOrders(Deliveries deliveries, Gate gate, Brake brake, Programme programme, int most) {
        this.deliveries = deliveries;
        this.gate = gate;
        this.brake = brake;
        this.programme = programme;
        this.most = most;
    }

    /** Variable {@code delivery-state}: {@code open}, {@code closed}, or {@code ask} if WoowUp has to be asked first. */
    void look(Exchange exchange) {
        String state;
        if (brake.isOn()) {
            state = "closed";
        } else if (gate.isOpen()) {
            state = programme.isKnown() ? "open" : "ask";
        } else {
            state = gate.isTimeToAsk() ? "ask" : "closed";
        }
        exchange.setVariable("delivery-state", state);
    }

    /** Body: the orders taken; variable {@code claimed}: how many. */
    void claim(Exchange exchange) {
        boolean open = gate.isOpen() && !brake.isOn() && programme.isKnown();
        List<Claimed> claimed = open ? deliveries.claim(most) : List.of();
        exchange.setVariable("claimed", claimed.size());
        exchange.getMessage().setBody(claimed);
    }
}
