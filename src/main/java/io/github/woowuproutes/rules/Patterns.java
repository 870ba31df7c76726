package io.github.woowuproutes.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Patterns over one field, read once: whole texts are looked up, those with {@code *} are compared one after the other. */
final class Patterns {

    private final Set<String> texts = new HashSet<>();
    private final List<Wildcard> wildcards = new ArrayList<>();

    /** @param patterns as {@link #plain} gives them */
    Patterns(List<String> patterns) {
        for (String pattern : patterns) {
            if (pattern.indexOf('*') < 0) {
                texts.add(pattern);
            } else {
                wildcards.add(new Wildcard(pattern));
            }
        }
    }

    /** Whether any of them matches the text, which is plain as well. */
    boolean match(String text) {
        if (texts.contains(text)) {
            return true;
        }
        for (Wildcard wildcard : wildcards) {
            if (wildcard.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
