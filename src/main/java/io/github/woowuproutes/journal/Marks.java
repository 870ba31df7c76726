package io.github.woowuproutes.journal;

import java.util.List;
import java.util.Optional;

/** What a source reads from the journal: the marks that were committed, and the orders that it is asked for. */
public interface Marks {

    /**
     * The committed value of a mark, or empty if that source was never read.
     */
    Optional<String> read(String name);

    /** Orders of a source that a person asked to be taken from there again; not more at once than a source can look for. */
    default List<Wanted> wanted(String source) {
        return List.of();
    }

    /** Says that a source was asked for these orders, and whichever are still wanted are not there. */
    default void lookedFor(List<Wanted> orders) {}
}
