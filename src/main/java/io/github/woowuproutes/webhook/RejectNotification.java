package io.github.woowuproutes.webhook;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Notification;
import io.github.woowuproutes.order.Fault;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: the order cannot be had; what announced it becomes a submission that accept rejects, with the reason. */
final class RejectNotification implements Processor {

    @Override
    public void process(Exchange exchange) {
        Notification notification = Fetch.notification(exchange);
        Fault fault = new Fault(
                "",
                "its order could not be fetched in " + notification.attempts() + " attempts: "
                        + exchange.getVariable(Fetch.REASON, String.class),
                "an order that the platform shows at orders.http." + notification.format() + ".fetch-url");
        exchange.getMessage()
                .setBody(new Submission(
                        exchange.getVariable("source", String.class),
                        List.of(Document.unreadable(fault, notification::raw)),
                        List.of()));
    }
}
