package io.github.woowuproutes.source;

import io.github.woowuproutes.journal.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One reading of the shop's database.
 *
 * @param kind     what it is for
 * @param since    rows before it are not for this pass
 * @param start    where the very first poll began; no earlier row is ever taken
 * @param mark     the committed mark when it began
 * @param openedAt when it began
 * @param settle   how old a row must be
 * @param wanted   the only orders it is for; empty if it is for all
 * @param tally    what it has met so far
 */
record Pass(
        Kind kind,
        Instant since,
        Instant start,
        Instant mark,
        Instant openedAt,
        Duration settle,
        List<Wanted> wanted,
        Tally tally) {

    enum Kind {
        /** From the mark on; moves the mark. */
        POLL,
        /** Once a day, further back, for rows that no poll saw; moves no mark. */
        SWEEP,
        /** When people asked for single orders to be taken again; moves no mark. */
        REREAD
    }

    /** A row later than this waits, and the mark goes no further. */
    Instant latest() {
        return openedAt.minus(settle);
    }
}
