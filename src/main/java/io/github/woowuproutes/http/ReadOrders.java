package io.github.woowuproutes.http;

import io.github.woowuproutes.accept.Submission;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: the body becomes a {@link Submission}. What is no JSON is refused, and leaves no row. */
final class ReadOrders implements Processor {

    /** The exchange variable with what was read, for the answer. */
    static final String READ = "read";

    private final OrderReader reader = new OrderReader();

    @Override
    public void process(Exchange exchange) {
        OrderReader.Read read = reader.read(RequestBody.text(exchange));
        exchange.setVariable(READ, read);
        exchange.getMessage().setBody(new Submission(SOURCE, read.documents(), List.of()));
    }

    /** What the journal calls this source. */
    static final String SOURCE = "orders.http";
}
