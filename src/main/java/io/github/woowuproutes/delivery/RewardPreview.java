package io.github.woowuproutes.delivery;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.woowup.V2Requests;
import java.math.BigDecimal;
import java.util.Optional;

/** Works out the reward of an order as delivery would, without sending it. */
public final class RewardPreview {

    private final Configuration configuration;
    private final MerchantRules rules;
    private final V2Requests requests;
    private final Rewards rewards;

    /** @param pointsPerUnit the programme's points for one unit of money */
    public RewardPreview(Configuration configuration, MerchantRules rules, BigDecimal pointsPerUnit) {
        this.configuration = configuration;
        this.rules = rules;
        Programme programme = DeliverySteps.programme(configuration);
        programme.says(pointsPerUnit);
        requests = DeliverySteps.requests(configuration);
        rewards = new Rewards(programme, rules, requests);
    }

    /** How calls are written; for questions. */
    public V2Requests requests() {
        return requests;
    }

    /** The whole points that the order earns. */
    public long points(Order order) {
        return rewards.points(order);
    }

    /** The rule that keeps the order from being sent, in words, before its customer is looked up; empty for none. */
    public Optional<String> heldBack(Order order) {
        if (rules.earnings().lacksRate(order)) {
            return Optional.of("parked: paid in " + order.currency().orElse("") + ", without an exchange rate to "
                    + configuration.text("orders.currency"));
        }
        if (rules.earnings().lacksCurrency(order)) {
            return Optional.of("parked: it has an exchange rate, and orders.currency does not say to what");
        }
        if (rules.earnings().isBelowMinimum(order)) {
            return Optional.of("skipped: below orders.minimum-total");
        }
        return rules.branches().isHeld(order.branch())
                ? Optional.of("parked: its branch is not in routes/mappings/branches.csv")
                : Optional.empty();
    }

    /** Whether that many points are more than an order may earn. */
    public boolean isTooMany(long points) {
        return points > configuration.number("woowup.points.max");
    }

    /**
     * The body that would be sent.
     *
     * @param uid what identifies the customer in WoowUp
     */
    public String body(Order order, String uid) {
        return rewards.body(order, uid, points(order));
    }
}
