package io.github.woowuproutes.sandbox;

/** The sandbox cannot listen where it should: the port is taken, the address is not this machine's, or the key store is unusable. */
public final class SandboxNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
