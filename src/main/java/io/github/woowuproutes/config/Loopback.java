package io.github.woowuproutes.config;

/** The addresses by which a machine reaches itself. */
public final class Loopback {

    private Loopback() {}

    /** Whether nobody but this machine reaches what listens there; a name is looked up nowhere. */
    public static boolean is(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.equals("0:0:0:0:0:0:0:1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }
}
