package io.github.woowuproutes.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.woowuproutes.journal.Notifications;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Step: a webhook of a format whose orders are fetched. What announces an order is committed to the journal; the variable
 * {@code content} says then that this webhook brings none: {@code announcement}, {@code nothing} for pings and other
 * events, or {@code order} for what brings its order itself, and for what cannot be read and is to be rejected.
 */
final class NoteNotification implements Processor {

    private static final int DEEPEST = 32;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Webhooks webhooks;
    private final Notifications notifications;

    NoteNotification(Webhooks webhooks, Notifications notifications) {
        this.webhooks = webhooks;
        this.notifications = notifications;
    }

    @Override
    public void process(Exchange exchange) {
        String format = exchange.getVariable("format", String.class);
        Optional<Fetching> fetching = webhooks.fetching(format);
        if (fetching.isEmpty()) {
            exchange.setVariable("content", "order");
            return;
        }
        byte[] body = exchange.getMessage().getBody(byte[].class);
        Optional<JsonNode> notification = read(body);
        if (notification.isEmpty()) {
            exchange.setVariable("content", "order");
            return;
        }
        Optional<Map<String, String>> fields = fetching.get().fields(notification.get());
        fields.ifPresent(named -> notifications.note(format, text(named), body));
        exchange.setVariable("content", fields.isPresent() ? "announcement" : "nothing");
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException wrong) {
            return Optional.empty();
        }
    }

    private String text(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts always makes JSON", e);
        }
    }
}
