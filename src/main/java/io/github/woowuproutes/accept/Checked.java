package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Rejection;
import java.util.List;

/**
 * A submission after its check, ready to be committed.
 *
 * @param source     where it came from
 * @param entries    the valid orders that ask for something
 * @param rejections what is no valid order
 * @param outcomes   what becomes of each document, in the order in which they were handed over
 * @param marks      how far the source has come
 */
record Checked(
        String source,
        List<Entry> entries,
        List<Rejection> rejections,
        List<AcceptPreview.Outcome> outcomes,
        List<Mark> marks) {

    /** How many asked for nothing. */
    long ignored() {
        return outcomes.stream().filter(AcceptPreview.Ignored.class::isInstance).count();
    }
}
