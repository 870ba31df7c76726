package io.github.woowuproutes.sandbox;

/** The two readings of WoowUp's rate limit; which one holds is not documented. */
public enum RateReading {
    /** Half of the minute's limit is compared with the window's estimate: 70 for 140 a minute. The careful one. */
    THIRTY_SECONDS,
    /** The whole of the minute's limit is compared with the window's estimate: 140 for 140 a minute. */
    MINUTE
}
