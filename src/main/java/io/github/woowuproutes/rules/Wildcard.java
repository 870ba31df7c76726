package io.github.woowuproutes.rules;

import java.util.List;
import java.util.stream.Stream;

/** A pattern in which {@code *} stands for any text, also for none. It is read once, and matched without a regular expression. */
final class Wildcard {

    private static final String ANY = "*";

    private final List<String> parts;
    private final boolean open;
    private final boolean openEnd;

    Wildcard(String pattern) {
        open = pattern.startsWith(ANY);
        openEnd = pattern.endsWith(ANY);
        parts = Stream.of(pattern.split("\\*+")).filter(part -> !part.isEmpty()).toList();
    }

    boolean matches(String text) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1 && !openEnd;
            int found = last ? text.length() - part.length() : text.indexOf(part, at);
            boolean first = i == 0 && !open;
            if (found < at || first && found != 0 || !text.startsWith(part, found)) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }
}
