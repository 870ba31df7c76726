package io.github.woowuproutes.journal;

/**
 * The journal's database could not commit or answer. Nothing may be acknowledged on the strength of what was asked; it
 * is safe to ask again.
 */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalUnavailable(String message) {
        super(message);
    }

    JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
