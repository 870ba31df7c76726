package io.github.woowuproutes.delivery;

import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.rules.MerchantRules;
import org.apache.camel.Exchange;

/** Step: whether a rule of the merchant's keeps an order from being sent, before WoowUp is asked anything about it. */
final class RuleSteps {

    private final MerchantRules rules;

    RuleSteps(MerchantRules rules) {
        this.rules = rules;
    }

    /**
     * Variable {@code held}: whether any rule does. If so, one for each that may, {@code lacksRate}, {@code lacksCurrency},
     * {@code belowMinimum} and {@code unknownBranch}, and {@code currency}, {@code total} and {@code branch} of the order. A
     * reward that was sent before is repeated as it was, whatever the rules are now.
     */
    void look(Exchange exchange) {
        boolean asked = exchange.getVariable("written", Boolean.class)
                || exchange.getVariable("paused", Boolean.class)
                || exchange.getVariable("cancelled", Boolean.class);
        exchange.setVariable(
                "held", !asked && isHeld(exchange, Delivery.of(exchange).order()));
    }

    private boolean isHeld(Exchange exchange, Order order) {
        boolean lacksRate = rules.earnings().lacksRate(order);
        boolean lacksCurrency = rules.earnings().lacksCurrency(order);
        boolean belowMinimum = rules.earnings().isBelowMinimum(order);
        boolean unknownBranch = rules.branches().isHeld(order.branch());
        boolean held = lacksRate || lacksCurrency || belowMinimum || unknownBranch;
        if (held) {
            exchange.setVariable("lacksRate", lacksRate);
            exchange.setVariable("lacksCurrency", lacksCurrency);
            exchange.setVariable("belowMinimum", belowMinimum);
            exchange.setVariable("unknownBranch", unknownBranch);
            exchange.setVariable("currency", order.currency().orElse(""));
            exchange.setVariable("total", order.total().toPlainString());
            exchange.setVariable("branch", order.branch().orElse(""));
        }
        return held;
    }
}
