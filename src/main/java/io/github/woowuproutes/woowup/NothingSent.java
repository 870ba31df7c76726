package io.github.woowuproutes.woowup;

import java.io.IOException;

/** The call failed before its first byte left this machine: it is proven that WoowUp did nothing. */
public final class NothingSent extends IOException {

    private static final long serialVersionUID = 1L;

    NothingSent(IOException cause) {
        super("WoowUp could not be reached: " + cause.getMessage(), cause);
    }
}
