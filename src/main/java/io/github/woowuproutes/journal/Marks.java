package io.github.woowuproutes.journal;

import java.util.Optional;

/** Reads the marks that were committed. */
public interface Marks {

    /**
     * The committed value of a mark, or empty if that source was never read.
     *
     *
     */
    Optional<String> read(String name);
}
