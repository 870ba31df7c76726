package io.github.woowuproutes.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.woowuproutes.config.UrlTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How an order that was only announced is fetched.
 *
 * @param url     where from
 * @param when    which notifications are about orders; empty for all
 * @param headers what the request says of who asks; secrets
 */
record Fetching(UrlTemplate url, Optional<Condition> when, Map<String, String> headers) {

    Fetching {
        headers = Map.copyOf(headers);
    }

    /**
     * That a field of a notification is of some form.
     *
     * @param field   its path, with dots
     * @param pattern its whole value
     */
    record Condition(String field, Pattern pattern) {

        /** Reads {@code event=order/*}. */
        static Condition parse(String text) {
            int equals = text.indexOf('=');
            String form = "\\Q" + text.substring(equals + 1).replace("*", "\\E.*\\Q") + "\\E";
            return new Condition(text.substring(0, equals), Pattern.compile(form, Pattern.DOTALL));
        }

        boolean holds(JsonNode notification) {
            return value(notification, field)
                    .filter(value -> pattern.matcher(value).matches())
                    .isPresent();
        }
    }

    /** What names the order; empty if the notification is of something else. */
    Optional<Map<String, String>> fields(JsonNode notification) {
        if (when.isPresent() && !when.get().holds(notification)) {
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : url.fields()) {
            value(notification, field).filter(UrlTemplate::canFill).ifPresent(value -> fields.put(field, value));
        }
        return fields.size() == url.fields().size() ? Optional.of(fields) : Optional.empty();
    }

    private static Optional<String> value(JsonNode notification, String path) {
        JsonNode node = notification;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node.isTextual() || node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** Without the headers. */
    @Override
    public String toString() {
        return "Fetching: " + url.fields();
    }
}
