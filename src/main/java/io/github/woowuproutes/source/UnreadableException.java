package io.github.woowuproutes.source;

/** A value of one row cannot be understood: a fault of that order, not of the poll. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expected;

    UnreadableException(String problem, String expected) {
        super(problem);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
