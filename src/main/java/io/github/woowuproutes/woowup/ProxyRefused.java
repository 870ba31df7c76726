package io.github.woowuproutes.woowup;

import java.io.IOException;

/** The proxy answered itself, instead of letting the connection through. */
public final class ProxyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefused(int status, String words) {
        super("the proxy does not let it through: " + (status + " " + words).strip());
        this.status = status;
    }

    /** The HTTP status of the proxy's answer. */
    public int status() {
        return status;
    }
}
