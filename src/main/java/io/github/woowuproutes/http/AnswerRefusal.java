package io.github.woowuproutes.http;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: answers with what a {@link Refused} says. */
final class AnswerRefusal implements Processor {

    @Override
    public void process(Exchange exchange) {
        Answer.with(
                exchange,
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Refused.class).problem());
    }
}
