package io.github.woowuproutes.rules;

import java.util.List;
import java.util.stream.Stream;

/** A pattern in which {@code *} stands for any text, also for none. It is read once, and matched without a regular expression. */
final class Wildcard {

    private static final char ANY = '*';

    private final String begin;
    private final List<String> between;
    private final String end;

    /** @param pattern with at least one {@code *} */
    Wildcard(String pattern) {
        int first = pattern.indexOf(ANY);
        int last = pattern.lastIndexOf(ANY);
        begin = pattern.substring(0, first);
        between = Stream.of(pattern.substring(first, last).split("\\*+"))
                .filter(part -> !part.isEmpty())
                .toList();
        end = pattern.substring(last + 1);
    }

    boolean matches(String text) {
        int most = text.length() - end.length();
        int at = begin.length();
        if (at > most || !text.startsWith(begin) || !text.endsWith(end)) {
            return false;
        }
        for (String part : between) {
            int found = text.indexOf(part, at);
            if (found < 0 || found + part.length() > most) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }
}
