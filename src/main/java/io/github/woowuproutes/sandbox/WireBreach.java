package io.github.woowuproutes.sandbox;

/** A request that breaks the documented wire format: always the client's own mistake, so it is answered and recorded as a violation. */
final class WireBreach extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    WireBreach(String problem) {
        this(400, problem);
    }

    WireBreach(int status, String problem) {
        super(problem, null, false, false);
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    int status() {
        return status;
    }
}
