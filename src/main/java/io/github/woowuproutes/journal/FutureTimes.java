package io.github.woowuproutes.journal;

import java.util.List;

/** Times that lie in the future only because the database's clock was ahead when they were written. */
final class FutureTimes {

    /** Clocks are corrected by less all the time. */
    private static final long TOLERATED_MILLIS = 60_000;
    /** No notification rests for longer. */
    private static final long LONGEST_REST_MILLIS = 3_600_000;

    /** What rests until then is due now. */
    static final List<Change> FORGOTTEN = List.of(
            Change.may("forget-future", TOLERATED_MILLIS),
            Change.may("forget-future-notifications", LONGEST_REST_MILLIS));

    private FutureTimes() {}
}
