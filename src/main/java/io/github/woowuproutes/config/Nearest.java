package io.github.woowuproutes.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The most similar word, if one is similar enough to be worth a suggestion. */
    static Optional<String> to(String word, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(other -> other))
                .filter(best -> distance(word, best) <= Math.max(2, word.length() / 3));
    }

    /** Levenshtein's: how many letters have to be added, dropped or changed. */
    static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(Math.min(above[column], current[column - 1]) + 1, above[column - 1] + change);
            }
            above = current;
        }
        return above[other.length()];
    }
}
