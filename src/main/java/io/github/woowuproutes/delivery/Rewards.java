package io.github.woowuproutes.delivery;

import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.woowup.SentReward;
import io.github.woowuproutes.woowup.V2Requests;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What an order's reward is by the programme's rate and the merchant's rules: its points and its body. */
final class Rewards {

    private final Programme programme;
    private final MerchantRules rules;
    private final V2Requests requests;

    Rewards(Programme programme, MerchantRules rules, V2Requests requests) {
        this.programme = programme;
        this.rules = rules;
        this.requests = requests;
    }

    /** The whole points that the order earns. */
    long points(Order order) {
        return programme.points(order, rules.earnings().amount(order));
    }

    /**
     * The body of {@code add_sale_points_by_uid}.
     *
     * @param uid what identifies the customer in WoowUp
     */
    String body(Order order, String uid, long points) {
        return requests.reward(
                order,
                uid,
                points,
                rules.invoiceNumber().of(order),
                rules.branches().name(order.branch()));
    }

    /** What WoowUp's list would show of the order, had somebody else rewarded it: under its number, or its alias. */
    List<SentReward> expected(Order order) {
        BigDecimal points = BigDecimal.valueOf(points(order));
        return Stream.concat(Stream.of(order.number()), order.links().alias().stream())
                .map(number -> new SentReward(rules.invoiceNumber().of(order, number), points))
                .toList();
    }
}
