package io.github.woowuproutes.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often something may happen: {@code 140/min}.
 *
 * @param perMinute at least 1
 */
public record RateLimit(int perMinute) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})/min");

    /** The limit that a key holds, or empty for {@code none}. */
    public static Optional<RateLimit> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new RateLimit(Integer.parseInt(form.group(1)))) : Optional.empty();
    }

    static boolean accepts(String text) {
        return TimeSpan.NONE.equals(text) || parse(text).isPresent();
    }
}
