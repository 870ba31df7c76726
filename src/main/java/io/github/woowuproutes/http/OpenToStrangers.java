package io.github.woowuproutes.http;

/** Other machines would reach the server for orders, and nothing would tell who they are. */
public final class OpenToStrangers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenToStrangers(String host) {
        super(OrderServerFactory.TOKEN + ": not set, although camel.server.host (" + host
                + ") lets other machines hand in" + " orders. Set " + OrderServerFactory.TOKEN
                + ", or camel.server.host to 127.0.0.1");
    }
}
