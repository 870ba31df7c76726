package io.github.woowuproutes.http;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Step: only who knows a token goes on. The door has looked already, before it read the body; this is what holds for a
 * route by itself.
 */
final class CheckToken implements Processor {

    private final Tokens tokens;

    CheckToken(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void process(Exchange exchange) {
        if (!tokens.admit(exchange.getMessage().getHeader("Authorization", "", String.class))) {
            throw new Refused(Problems.unauthorized());
        }
    }
}
