package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Attempt;
import io.github.woowuproutes.journal.Claimed;
import io.github.woowuproutes.journal.Notes;
import io.github.woowuproutes.journal.Remembered;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.OrderJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/** One order in the hand of one worker: what was claimed, and what was learnt since. */
final class Delivery {

    /** The variable in which a route carries it. */
    static final String VARIABLE = "delivery";

    private final Claimed claimed;
    private final List<Attempt> attempts = new ArrayList<>();
    private Order order;
    private Optional<Remembered> found = Optional.empty();
    private Optional<Remembered> customer = Optional.empty();
    private boolean sent;

    Delivery(Claimed claimed) {
        this.claimed = claimed;
    }

    static Delivery of(Exchange exchange) {
        return exchange.getVariable(VARIABLE, Delivery.class);
    }

    Claimed claimed() {
        return claimed;
    }

    Order order() {
        if (order == null) {
            order = OrderJson.read(claimed.payload());
        }
        return order;
    }

    /** For messages: the number alone says it all in the default shop. */
    String name() {
        return "order " + claimed.number() + " of " + claimed.shop();
    }

    void noted(Attempt attempt) {
        attempts.add(attempt);
    }

    void found(String serviceUid, String userappId) {
        found = Optional.of(new Remembered(claimed.customer(), serviceUid, userappId));
        customer = found;
    }

    /** WoowUp's {@code userapp_id} of the customer, who was found or is remembered. */
    String userappId() {
        return customer.or(claimed::remembered).orElseThrow().userappId();
    }

    /** True from the moment that the reward may leave. */
    boolean isSent() {
        return sent;
    }

    void sent() {
        sent = true;
    }

    /** What was learnt since the last time this was asked. */
    Notes notes() {
        Notes notes = new Notes(attempts, found);
        attempts.clear();
        found = Optional.empty();
        return notes;
    }
}
