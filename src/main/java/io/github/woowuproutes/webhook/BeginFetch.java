package io.github.woowuproutes.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.journal.Notification;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Step: the notification in the body becomes the request for its order. */
final class BeginFetch implements Processor {

    private final ObjectMapper json = new ObjectMapper();
    private final Webhooks webhooks;

    BeginFetch(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Notification notification = message.getBody(Notification.class);
        exchange.setVariable(Fetch.NOTIFICATION, notification);
        exchange.setVariable("format", notification.format());
        Fetching fetching = webhooks.fetching(notification.format())
                .orElseThrow(() -> new FetchFailed("orders.http." + notification.format() + ".fetch-url is not set"));
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_URI, fetching.url().fill(fields(notification)));
        message.setHeader("Accept", "application/json, application/xml;q=0.9");
        fetching.headers().forEach(message::setHeader);
    }

    private Map<String, String> fields(Notification notification) {
        try {
            return json.readValue(notification.fields(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the journal keeps was written as JSON", e);
        }
    }
}
