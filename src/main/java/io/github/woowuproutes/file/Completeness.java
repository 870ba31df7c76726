package io.github.woowuproutes.file;

import io.github.woowuproutes.config.TimeSpan;
import java.time.Duration;
import java.util.Optional;

/**
 * When a file is complete.
 *
 * @param stable how long it must not have changed; zero if its sender renames it when it is written
 * @param marker what is appended to its name for the file that says so
 */
record Completeness(Duration stable, Optional<String> marker) {

    private static final String STABLE = "stable:";
    private static final String MARKER = "marker:";

    /** As {@code orders.file.complete} says it. */
    static Completeness of(String text) {
        if (text.startsWith(STABLE)) {
            return new Completeness(
                    TimeSpan.parse(text.substring(STABLE.length())).orElseThrow(), Optional.empty());
        }
        return new Completeness(
                Duration.ZERO,
                Optional.of(text).filter(word -> word.startsWith(MARKER)).map(word -> word.substring(MARKER.length())));
    }
}
