package io.github.woowuproutes.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of one installation: the general ones, and those of each database that its route files name. */
final class Catalogue {

    private static final List<String> OURS = List.of("woowup.", "orders.", "journal.", "delivery.", "tls.", "http.");
    /** Other programs use TLS_... and HTTP_... (a proxy) for themselves. */
    private static final List<String> OUR_VARIABLES = List.of("WOOWUP_", "ORDERS_", "JOURNAL_", "DELIVERY_");

    private final Map<String, Key> keys = new LinkedHashMap<>();

    Catalogue(Collection<String> databases) {
        for (var key : Keys.ALL) {
            if (key.name().startsWith("journal.") && !keys.containsKey(DatabaseKeys.SHIPPED + ".url")) {
                addDatabases(databases);
                HttpKeys.ALL.forEach(http -> keys.put(http.name(), http));
            }
            keys.put(key.name(), key);
        }
    }

    private void addDatabases(Collection<String> databases) {
        var prefixes = new TreeSet<>(databases);
        prefixes.remove(DatabaseKeys.SHIPPED);
        DatabaseKeys.of(DatabaseKeys.SHIPPED).forEach(key -> keys.put(key.name(), key));
        prefixes.forEach(prefix -> DatabaseKeys.of(prefix).forEach(key -> keys.put(key.name(), key)));
    }

    /** Adds the keys of the webhooks of these formats. */
    Catalogue withWebhooks(Collection<String> formats, Collection<Key> headers) {
        formats.stream()
                .flatMap(FormatKeys::of)
                .filter(key -> !key.name().endsWith(".NAME"))
                .forEach(key -> keys.put(key.name(), key));
        headers.forEach(key -> keys.put(key.name(), key));
        return this;
    }

    Collection<Key> all() {
        return keys.values();
    }

    Set<String> names() {
        return keys.keySet();
    }

    Optional<Key> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Whether a key would be one of ours, known or not. */
    static boolean isOurs(String key) {
        return OURS.stream().anyMatch(key::startsWith);
    }

    /** Whether a variable would be one of ours; those that container platforms set for their services are not. */
    static boolean isOurVariable(String variable) {
        return OUR_VARIABLES.stream().anyMatch(variable::startsWith)
                && !variable.endsWith("_PORT")
                && !variable.contains("_PORT_")
                && !variable.contains("_SERVICE_HOST");
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
