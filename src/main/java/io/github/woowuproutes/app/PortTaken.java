package io.github.woowuproutes.app;

/** A port cannot be opened: another program has it, or its host is not one of this machine. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(String key, String host, int port, Throwable cause) {
        super(
                key + ": cannot listen on " + host + ":" + port + " (" + cause.getMessage()
                        + "). Stop what listens there, or set " + key + " to a free port",
                cause);
    }
}
