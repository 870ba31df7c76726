package io.github.woowuproutes.accept;

import io.github.woowuproutes.config.Configuration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: what the times of payment decide of a portion's orders. */
final class LookAtTimes implements Processor {

    private final Timing timing;
    private final Configuration configuration;

    LookAtTimes(Timing timing, Configuration configuration) {
        this.timing = timing;
        this.configuration = configuration;
    }

    @Override
    public void process(Exchange exchange) {
        Arrivals arrivals = exchange.getMessage().getBody(Arrivals.class);
        // what a database has before its own start never comes here
        boolean hasOwnStart = configuration.find(arrivals.source() + ".start").isPresent();
        for (Arrival arrival : arrivals.arrivals()) {
            if (arrival.isOpen()) {
                timing.of(arrival, hasOwnStart);
            }
        }
    }
}
