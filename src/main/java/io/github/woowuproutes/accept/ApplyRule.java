package io.github.woowuproutes.accept;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: one rule looks at each order of the {@link Arrivals}. */
final class ApplyRule implements Processor {

    private final OrderCheck check;
    private final Rule rule;

    ApplyRule(OrderCheck check, Rule rule) {
        this.check = check;
        this.rule = rule;
    }

    @Override
    public void process(Exchange exchange) {
        Arrivals arrivals = exchange.getMessage().getBody(Arrivals.class);
        exchange.getMessage()
                .setBody(new Arrivals(
                        arrivals.source(),
                        arrivals.arrivals().stream()
                                .map(arrival -> check.apply(rule, arrival))
                                .toList(),
                        arrivals.marks()));
    }
}
