package io.github.woowuproutes.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time span as people write it: {@code 500ms}, {@code 30s}, {@code 10min}, {@code 1h}, {@code 3d}. */
public final class TimeSpan {

    static final String NONE = "none";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h|d)");

    private TimeSpan() {}

    /** The span, or empty if the text is none; {@code none} is not a span. */
    public static Optional<Duration> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var amount = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "min" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }
}
