package io.github.woowuproutes.woowup;

/** An answer that is not documented: whatever was asked for may or may not have been done. */
public final class UnclearAnswer extends WoowUpException {

    private static final long serialVersionUID = 1L;

    UnclearAnswer(String call, String what) {
        super(call, what);
    }
}
