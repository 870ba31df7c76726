package io.github.woowuproutes.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Further settings for a driver: {@code name = value} pairs, separated by semicolons. */
public final class DriverProperties {

    private DriverProperties() {}

    /** The pairs in their order, trimmed; what is no pair is left out. */
    public static Map<String, String> parse(String text) {
        var properties = new LinkedHashMap<String, String>();
        for (var pair : text.split(";")) {
            var equals = pair.indexOf('=');
            if (equals > 0 && !pair.substring(0, equals).isBlank()) {
                properties.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return properties;
    }

    static boolean accepts(String text) {
        for (var pair : text.split(";")) {
            if (!pair.isBlank() && !pair.strip().matches("\\w+\\s*=.*")) {
                return false;
            }
        }
        return !parse(text).isEmpty();
    }
}
