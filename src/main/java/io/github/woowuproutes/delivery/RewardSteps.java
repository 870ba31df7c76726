package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Claimed;
import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.V2Requests;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Steps: points, the reward's body, the commit before its first byte, and its answer. */
final class RewardSteps {

    private final Programme programme;
    private final V2Requests requests;
    private final Deliveries deliveries;
    private final Settling settling;
    private final Clock clock;

    RewardSteps(Programme programme, V2Requests requests, Deliveries deliveries, Settling settling, Clock clock) {
        this.programme = programme;
        this.requests = requests;
        this.deliveries = deliveries;
        this.settling = settling;
        this.gate = gate;
        this.clock = clock;
    }

    /** Variable {@code points}. */
    void workOutPoints(Exchange exchange) {
        exchange.setVariable(
                "points", programme.points(Delivery.of(exchange).order().total()));
    }

    /** Variable {@code request}: the body of {@code add_sale_points_by_uid}. */
    void write(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        long points = exchange.getVariable("points", Long.class);
        exchange.setVariable(
                "request", requests.reward(delivery.order(), delivery.claimed().customer(), points));
    }

    /** Variables {@code request} and {@code points}: the same bytes that were sent the first time. */
    void repeat(Exchange exchange) {
        Claimed claimed = Delivery.of(exchange).claimed();
        exchange.setVariable("request", claimed.request().orElseThrow());
        exchange.setVariable("points", claimed.points());
    }

    /** When it returns, the row is SENDING and the body, now the message's, may leave. */
    void commitSending(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        String request = exchange.getVariable("request", String.class);
        long points = exchange.getVariable("points", Long.class);
        deliveries.sending(delivery.claimed(), points, request, delivery.notes());
        delivery.sent();
        exchange.setVariable("sent", true);
        exchange.getMessage().setBody(request);
        Call.begin(exchange, "add_sale_points_by_uid", clock);
    }

    /** Variable {@code transaction}: WoowUp's number of the reward. */
    void readRewarded(Exchange exchange) throws WoowUpException {
        V2Answer answer = Call.answer(exchange);
        if (!answer.isYes()) {
            throw answer.refusal();
        }
        exchange.setVariable("transaction", answer.transactionId());
        gate.answered();
    }

    /** REWARDED. */
    void settleRewarded(Exchange exchange) {
        settling.settle(exchange, Settlement.rewarded(exchange.getVariable("transaction", String.class)));
    }
}
