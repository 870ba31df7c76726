package io.github.woowuproutes.delivery;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.woowup.V2Requests;
import java.math.BigDecimal;

/** Works out the reward of an order as delivery would, without sending it. */
public final class RewardPreview {

    private final Programme programme;
    private final V2Requests requests;

    /** @param pointsPerUnit the programme's points for one unit of money */
    public RewardPreview(Configuration configuration, BigDecimal pointsPerUnit) {
        programme = DeliverySteps.programme(configuration);
        programme.says(pointsPerUnit);
        requests = DeliverySteps.requests(configuration);
    }

    /** How calls are written; for questions. */
    public V2Requests requests() {
        return requests;
    }

    /** The whole points that the order earns. */
    public long points(Order order) {
        return programme.points(order.total());
    }

    /**
     * The body that would be sent.
     *
     * @param uid what identifies the customer in WoowUp
     */
    public String body(Order order, String uid) {
        return requests.reward(order, uid, points(order));
    }
}
