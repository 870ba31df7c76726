package io.github.woowuproutes.woowup;

import java.io.IOException;

/** The call failed before its first byte was on its way to WoowUp: it is proven that WoowUp did nothing. */
public final class NothingSent extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param who could not be reached */
    NothingSent(String who, Exception cause) {
        super(who + " could not be reached: " + cause.getMessage(), cause);
    }
}
