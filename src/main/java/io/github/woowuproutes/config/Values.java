package io.github.woowuproutes.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values that hold: those that were set, tidied, and the defaults of all other keys. */
final class Values implements Configuration {

    private final Map<String, String> values;

    /** @param values every key that has a value */
    Values(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public String text(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("the key " + key + " has no value"));
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public boolean flag(String key) {
        return text(key).equals("true");
    }

    @Override
    public Duration duration(String key) {
        var text = text(key);
        return TimeSpan.NONE.equals(text)
                ? Duration.ZERO
                : TimeSpan.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("the key " + key + " holds no time span"));
    }

    @Override
    public int bytes(String key) {
        return ByteSize.parse(text(key))
                .orElseThrow(() -> new IllegalArgumentException("the key " + key + " holds no amount of bytes"));
    }

    @Override
    public List<String> list(String key) {
        return find(key).map(Kinds::split).orElse(List.of());
    }

    /** Without the values: some are secrets. */
    @Override
    public String toString() {
        return values.size() + " keys";
    }
}
