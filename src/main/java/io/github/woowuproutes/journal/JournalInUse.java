package io.github.woowuproutes.journal;

/** Another process delivers from this journal. */
public final class JournalInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalInUse(String message) {
        super(message);
    }
}
