package io.github.woowuproutes.journal;

/**
 * The row is no longer what its worker claimed: newer content or a cancellation arrived, or another owner has it. Nothing
 * was changed, and nothing may be sent for it.
 */
public final class StaleClaim extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleClaim(String message) {
        super(message);
    }
}
