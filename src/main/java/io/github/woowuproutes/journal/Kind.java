package io.github.woowuproutes.journal;

/** What a row of the journal asks of WoowUp. */
public enum Kind {
    /** Give the order's points. */
    REWARD,
    /** Take the order's points back. */
    CANCEL
}
