package io.github.woowuproutes.source;

import java.time.Duration;
import java.time.Instant;

/**
 * One reading of the shop's database.
 *
 * @param kind     what it is for
 * @param since    rows before it are not for this pass
 * @param start    where the very first poll began; no earlier row is ever taken
 * @param mark     the committed mark when it began
 * @param openedAt when it began
 * @param settle   how old a row must be
 * @param tally    what it has met so far
 */
record Pass(Kind kind, Instant since, Instant start, Instant mark, Instant openedAt, Duration settle, Tally tally) {

    enum Kind {
        /** From the mark on; moves the mark. */
        POLL,
        /** Once a day, further back, for rows that no poll saw; moves no mark. */
        SWEEP
    }

    /** A row later than this waits, and the mark goes no further. */
    Instant latest() {
        return openedAt.minus(settle);
    }
}
