package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Claimed;
import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.StaleClaim;
import io.github.woowuproutes.woowup.SendBefore;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Steps: points, the reward's body, the commit before its first byte, and its answer. */
final class RewardSteps {

    private final Rewards rewards;
    private final Deliveries deliveries;
    private final Settling settling;
    private final Gate gate;
    private final Brake brake;
    private final Rests rests;
    private final Learning learning;
    private final Clock clock;

    RewardSteps(
            Rewards rewards,
            Deliveries deliveries,
            Settling settling,
            Gate gate,
            Brake brake,
            Rests rests,
            Learning learning,
            Clock clock) {
        this.rewards = rewards;
        this.deliveries = deliveries;
        this.settling = settling;
        this.gate = gate;
        this.brake = brake;
        this.rests = rests;
        this.learning = learning;
        this.clock = clock;
    }

    /** Variable {@code points}. */
    void workOutPoints(Exchange exchange) {
        exchange.setVariable("points", rewards.points(Delivery.of(exchange).order()));
    }

    /** Variable {@code request}: the body of {@code add_sale_points_by_uid}. */
    void write(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        long points = exchange.getVariable("points", Long.class);
        exchange.setVariable(
                "request", rewards.body(delivery.order(), delivery.claimed().customer(), points));
    }

    /** Variables {@code request} and {@code points}: the same bytes that were sent the first time. */
    void repeat(Exchange exchange) {
        Claimed claimed = Delivery.of(exchange).claimed();
        exchange.setVariable("request", claimed.request().orElseThrow());
        exchange.setVariable("points", claimed.points());
    }

    /** When it returns, the row is SENDING, and the request may leave: until the moment in {@code sendBefore}. */
    void commitSending(Exchange exchange) throws DeliveryPaused {
        Delivery delivery = Delivery.of(exchange);
        String request = exchange.getVariable("request", String.class);
        long points = exchange.getVariable("points", Long.class);
        // from before the commit: this process may stand still during it
        exchange.setVariable(
                "sendBefore",
                SendBefore.in(rests.untilTooLate(), System::nanoTime, clock).toString());
        try {
            deliveries.sending(delivery.claimed(), points, request, delivery.notes(), brake.spending(delivery));
        } catch (StaleClaim e) {
            if (brake.holds(delivery, points)) {
                throw new DeliveryPaused(brake.reason());
            }
            throw e;
        }
        delivery.sent();
        exchange.setVariable("sent", true);
    }

    /** Body: the committed request. */
    void begin(Exchange exchange) {
        exchange.getMessage().setBody(exchange.getVariable("request", String.class));
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

    /**
     * REWARDED. WoowUp's list is looked at once more if the reward was sent more than once, or if it is to be learnt
     * whether lists can be believed.
     */
    void settleRewarded(Exchange exchange) {
        String transaction = exchange.getVariable("transaction", String.class);
        boolean sentBefore = Delivery.of(exchange).claimed().attempts() > 0;
        Settlement rewarded;
        if (sentBefore) {
            rewarded = Settlement.rewardedPerhapsTwice(transaction);
        } else if (learning.begins()) {
            rewarded = Settlement.rewardedToLearn(transaction, rests.betweenLooks());
        } else {
            rewarded = Settlement.rewarded(transaction);
        }
        settling.settle(exchange, rewarded);
    }
}
