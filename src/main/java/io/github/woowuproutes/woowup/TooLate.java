package io.github.woowuproutes.woowup;

import java.io.IOException;

/** This process stood still for so long that the reward may not be sent any more. Its first byte did not leave. */
public final class TooLate extends IOException {

    private static final long serialVersionUID = 1L;

    TooLate() {
        super("this process stood still between its commit and the first byte: nothing was sent");
    }
}
