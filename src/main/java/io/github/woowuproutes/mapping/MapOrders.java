package io.github.woowuproutes.mapping;

import io.github.woowuproutes.accept.Submission;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Step: the bytes of a document become a {@link Submission}. The variable {@code source} names where it came from, for the
 * journal, and {@code format} how it is read.
 */
final class MapOrders implements Processor {

    private final Mappings mappings;

    MapOrders(Mappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String source = variable(exchange, "source");
        String format = variable(exchange, "format");
        byte[] raw = exchange.getMessage().getBody() == null
                ? new byte[0]
                : exchange.getMessage().getMandatoryBody(byte[].class);
        exchange.getMessage().setBody(new Submission(source, mappings.map(format, raw), List.of()));
    }

    private static String variable(Exchange exchange, String name) {
        String value = exchange.getVariable(name, String.class);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "route " + exchange.getFromRouteId() + " has to set the variable " + name + " before map-orders");
        }
        return value;
    }
}
