package io.github.woowuproutes.source;

import io.github.woowuproutes.config.Configuration;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration of a test: the defaults, and what the test sets. */
final class Keys implements Configuration {

    private final Map<String, String> values = new HashMap<>(Map.of(
            "orders.sql.enabled", "true",
            "orders.sql.query", "routes/sql/orders.sql",
            "orders.sql.schedule", "0 0 3 1 1 ?",
            "orders.sql.start", "2000-01-01",
            "orders.sql.overlap", "PT1H",
            "orders.sql.settle", "PT0S",
            "orders.sql.sweep", "PT72H",
            "orders.sql.timeout", "PT0S",
            "woowup.customer.id", "email",
            "orders.states", "paid"));

    Keys() {
        values.put("orders.shop", "shop");
    }

    Keys with(String key, String value) {
        values.put(key, value);
        return this;
    }

    Keys without(String key) {
        values.remove(key);
        return this;
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    @Override
    public String text(String key) {
        return find(key).orElseThrow(() -> new AssertionError("no value for " + key));
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    @Override
    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    @Override
    public Duration duration(String key) {
        return Duration.parse(text(key));
    }

    @Override
    public int bytes(String key) {
        return number(key);
    }

    @Override
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(",")).map(String::strip).toList();
    }
}
