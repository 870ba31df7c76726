package io.github.woowuproutes.webhook;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.UrlTemplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The formats that are served at {@code /orders/FORMAT}, and what is configured for each. */
public final class Webhooks {

    private static final String PREFIX = "orders.http.";
    private static final String HEADER = ".fetch-header.";

    private record Webhook(Optional<Signing> signing, Optional<Fetching> fetching) {}

    private final Map<String, Webhook> byFormat = new HashMap<>();

    /**
     * Reads what is configured.
     *
     * @param formats the formats that there are mappings for
     * @param keys    the names of all keys that have a value
     */
    public Webhooks(Configuration configuration, Collection<String> formats, Set<String> keys) {
        for (String format : formats) {
            byFormat.put(format, new Webhook(signing(configuration, format), fetching(configuration, format, keys)));
        }
    }

    private static Optional<Signing> signing(Configuration configuration, String format) {
        return configuration
                .find(PREFIX + format + ".signature")
                .map(name -> new Signing(name, Signature.named(name), configuration.list(PREFIX + format + ".secret")));
    }

    private static Optional<Fetching> fetching(Configuration configuration, String format, Set<String> keys) {
        Map<String, String> headers = new HashMap<>();
        String prefix = PREFIX + format + HEADER;
        keys.stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> headers.put(key.substring(prefix.length()), configuration.text(key)));
        return configuration
                .find(PREFIX + format + ".fetch-url")
                .flatMap(UrlTemplate::parse)
                .map(url -> new Fetching(
                        url,
                        configuration.find(PREFIX + format + ".fetch-when").map(Fetching.Condition::parse),
                        headers));
    }

    /** Whether there is such a format. */
    public boolean has(String format) {
        return byFormat.containsKey(format);
    }

    /** How the platform signs; empty if it has to show a token. */
    public Optional<Signing> signing(String format) {
        return Optional.ofNullable(byFormat.get(format)).flatMap(Webhook::signing);
    }

    /** How an announced order is fetched; empty if the webhook brings the order itself. */
    Optional<Fetching> fetching(String format) {
        return Optional.ofNullable(byFormat.get(format)).flatMap(Webhook::fetching);
    }
}
