package io.github.woowuproutes.journal;

/** What a row of the journal asks of WoowUp. */
public enum Kind {
    /** Give the order's points. */
    REWARD,
    /** Take the order's points back. */
    CANCEL,
    /** Take back what a credit note says; it has a number of its own. Until that is built its row is skipped. */
    CREDIT
}
