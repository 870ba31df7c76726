package io.github.woowuproutes.source;

/** What one pass has met so far. Used by the one thread that reads. */
final class Tally {

    private long rows;
    private long orders;
    private long faulty;
    private long waiting;
    private boolean backwards;
    private boolean scattered;
    private boolean ended;

    void row() {
        rows++;
    }

    void order(boolean hasFaults) {
        orders++;
        faulty += hasFaults ? 1 : 0;
    }

    void waits() {
        waiting++;
    }

    void runsBackwards() {
        backwards = true;
    }

    void isScattered() {
        scattered = true;
    }

    void ends() {
        ended = true;
    }

    /** Whether the result was read to its end. */
    boolean ended() {
        return ended;
    }

    /** Rows the query returned. */
    long rows() {
        return rows;
    }

    /** Orders handed over. */
    long orders() {
        return orders;
    }

    /** Orders handed over of which the source itself found something wrong. */
    long faulty() {
        return faulty;
    }

    /** Orders left for later, because they are too young. */
    long waiting() {
        return waiting;
    }

    /** Whether a row was earlier than one before it. */
    boolean backwards() {
        return backwards;
    }

    /** Whether rows of one order were not together. */
    boolean scattered() {
        return scattered;
    }
}
