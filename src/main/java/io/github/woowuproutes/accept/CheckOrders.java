package io.github.woowuproutes.accept;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: a {@link Submission} becomes its {@link Arrivals}. One faulty order holds up no other. */
final class CheckOrders implements Processor {

    private final OrderCheck check;

    CheckOrders(OrderCheck check) {
        this.check = check;
    }

    @Override
    public void process(Exchange exchange) {
        Submission submission = exchange.getMessage().getBody(Submission.class);
        exchange.getMessage()
                .setBody(new Arrivals(
                        submission.source(),
                        submission.documents().stream().map(check::check).toList(),
                        submission.marks()));
    }
}
