package io.github.woowuproutes.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of one installation: the general ones, and those of each database, queue and family of files that its route files name. */
final class Catalogue {

    private static final List<String> OURS = List.of("woowup.", "orders.", "journal.", "delivery.", "tls.", "http.");
    /** Other programs use TLS_... and HTTP_... for themselves: a variable like that is no mistake of ours. */
    private static final List<String> OUR_VARIABLES = List.of("WOOWUP_", "ORDERS_", "JOURNAL_", "DELIVERY_");

    private final Map<String, Key> keys = new LinkedHashMap<>();

    private final Set<String> databases;
    private final Set<String> queues;
    private final Set<String> files;

    Catalogue(Collection<String> databases, Collection<String> queues, Collection<String> files) {
        this.databases = shippedFirst(DatabaseKeys.SHIPPED, databases);
        this.queues = shippedFirst(QueueKeys.SHIPPED, queues);
        this.files = shippedFirst(FileKeys.SHIPPED, files);
        for (var key : Keys.ALL) {
            if (key.name().startsWith("journal.") && !keys.containsKey(DatabaseKeys.SHIPPED + ".url")) {
                this.databases.stream().flatMap(DatabaseKeys::of).forEach(this::add);
                this.queues.stream().flatMap(QueueKeys::of).forEach(this::add);
                HttpKeys.ALL.forEach(this::add);
                this.files.stream().flatMap(FileKeys::of).forEach(this::add);
            }
            add(key);
        }
        NetworkKeys.ALL.forEach(this::add);
    }

    private void add(Key key) {
        keys.put(key.name(), key);
    }

    private static Set<String> shippedFirst(String shipped, Collection<String> others) {
        var all = new LinkedHashSet<String>();
        all.add(shipped);
        all.addAll(new TreeSet<>(others));
        return all;
    }

    /** What the keys of each shop database begin with. */
    Set<String> databases() {
        return databases;
    }

    /** What the keys of each JMS queue begin with. */
    Set<String> queues() {
        return queues;
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

    /** What the keys of each family of files begin with. */
    Set<String> files() {
        return files;
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
