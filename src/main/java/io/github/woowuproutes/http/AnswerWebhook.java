package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: 200 and no more, for whatever is authentic and committed. Platforms take little else for a yes. */
final class AnswerWebhook implements Processor {

    @Override
    public void process(Exchange exchange) {
        Answer.with(exchange, 200, JsonNodeFactory.instance.objectNode().put("result", "received"));
    }
}
