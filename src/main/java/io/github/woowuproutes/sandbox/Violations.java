package io.github.woowuproutes.sandbox;

import java.util.ArrayList;
import java.util.List;

/** What broke the wire format, in the order it arrived; the first ones are kept, the rest only counted. Safe for any thread. */
final class Violations {
    private static final int KEPT = 1_000;

    private final List<Violation> first = new ArrayList<>();
    private long total;

    synchronized void add(Violation violation) {
        total++;
        if (first.size() < KEPT) {
            first.add(violation);
        }
    }

    synchronized List<Violation> first() {
        return List.copyOf(first);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
        first.clear();
        total = 0;
    }
}
