package io.github.woowuproutes.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code {{key}}} in a text.
 *
 * @param key the key without the default behind a colon, and without the {@code ?} of one that may be missing
 * @param function what is asked instead of the configuration: {@code env} in {@code {{env:HOME}}}; else empty
 */
record Placeholder(String key, String function) {

    private static final Pattern FORM = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern FUNCTION = Pattern.compile("(env|sys|service|bean|[a-z-]+-secret|secret):.*");

    static Stream<Placeholder> in(String text) {
        return FORM.matcher(text).results().map(match -> of(match.group(1).strip()));
    }

    /** The text with every placeholder covered by as many letters. */
    static String hiddenIn(String text) {
        return FORM.matcher(text).replaceAll(match -> "x".repeat(match.group().length()));
    }

    private static Placeholder of(String inside) {
        var function = FUNCTION.matcher(inside);
        if (function.matches()) {
            return new Placeholder(inside, function.group(1));
        }
        return new Placeholder(inside.replaceFirst("^[?!]", "").replaceFirst(":.*$", ""), "");
    }

    /** A property of the kamelet it stands in: those have no dot in their names, keys of the configuration do. */
    boolean isOfKamelet() {
        return function.isEmpty() && !key.contains(".");
    }
}
