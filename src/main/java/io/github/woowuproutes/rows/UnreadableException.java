package io.github.woowuproutes.rows;

/** A value of one row cannot be understood: a fault of that order, not of its source. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expected;

    /**
     * @param problem  what is wrong with the value
     * @param expected what would have been right
     */
    public UnreadableException(String problem, String expected) {
        super(problem);
        this.expected = expected;
    }

    /** What would have been right. */
    public String expected() {
        return expected;
    }
}
