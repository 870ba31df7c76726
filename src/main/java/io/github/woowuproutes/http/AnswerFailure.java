package io.github.woowuproutes.http;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: answers that something failed here, and nothing more; the log says what. */
final class AnswerFailure implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFailure.class);

    @Override
    public void process(Exchange exchange) {
        LOG.error(
                "a request to {} failed",
                exchange.getFromRouteId(),
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
        Answer.with(exchange, Problems.broken());
    }
}
