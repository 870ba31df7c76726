package io.github.woowuproutes.webhook;

/** An order that was announced could not be had this time. */
final class FetchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FetchFailed(String reason) {
        super(reason, null, false, false);
    }
}
