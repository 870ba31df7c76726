package io.github.woowuproutes.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with fields to be filled in: {@code https://api.example.com/{store_id}/orders/{id}}. Where it leads to is
 * fixed: a field fills part of the path or the query only, and can leave neither.
 */
public final class UrlTemplate {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9_.-]{1,100})}");
    private static final Pattern FIXED = Pattern.compile("(https?)://([^/{}?#@]+)(/[^#]*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_VALUE = 200;

    private final String text;
    private final Set<String> fields;

    private UrlTemplate(String text, Set<String> fields) {
        this.text = text;
        this.fields = Set.copyOf(fields);
    }

    /** Empty if it is no address, names no field, or would carry secrets readable over the net. */
    public static Optional<UrlTemplate> parse(String text) {
        var fields = new LinkedHashSet<String>();
        FIELD.matcher(text).results().forEach(match -> fields.add(match.group(1)));
        var filled = FIELD.matcher(text).replaceAll("x");
        var fixed = FIXED.matcher(text);
        return !fields.isEmpty() && fixed.matches() && isUri(filled) && WebAddress.isSafe(fixed.group(1), host(filled))
                ? Optional.of(new UrlTemplate(text, fields))
                : Optional.empty();
    }

    static boolean accepts(String text) {
        return parse(text).isPresent();
    }

    /** The fields to fill in, in no particular order. */
    public Set<String> fields() {
        return fields;
    }

    /** Whether a value can stand for a field. */
    public static boolean canFill(String value) {
        return !value.isBlank() && value.length() <= LONGEST_VALUE && !value.matches("\\.{1,2}");
    }

    /** The address with the values in their places, each encoded as one segment of a path. */
    public String fill(Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(encoded(values.get(match.group(1)))));
    }

    private static String encoded(String value) {
        var encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-_.~".indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format("%02X", b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUri(String filled) {
        try {
            return new URI(filled).getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static String host(String filled) {
        return URI.create(filled).getHost();
    }
}
