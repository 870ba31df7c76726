package io.github.woowuproutes.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an amount of bytes as it is written in the configuration: {@code 512KB}, {@code 1MB}. */
final class ByteSize {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(B|KB|MB)");

    private ByteSize() {}

    /** How many bytes; empty if it is written otherwise, is nothing, or is more than an array can hold. */
    static Optional<Integer> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long unit =
                switch (form.group(2)) {
                    case "KB" -> 1L << 10;
                    case "MB" -> 1L << 20;
                    default -> 1L;
                };
        long bytes = Long.parseLong(form.group(1)) * unit;
        return bytes > 0 && bytes <= 1L << 30 ? Optional.of((int) bytes) : Optional.empty();
    }
}
