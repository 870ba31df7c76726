package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;

import java.util.List;

/** The keys of the way out: a company's proxy and its own certificates. */
final class NetworkKeys {

    static final String PROXY = "http.proxy";
    static final String USERNAME = "http.proxy-username";
    static final String PASSWORD = "http.proxy-password";
    static final String NO_PROXY = "http.no-proxy";
    static final String CA_FILE = "tls.ca-file";

    static final List<Key> ALL = List.of(
            optional(
                    PROXY,
                    Kinds.PROXY,
                    "The proxy that all calls to WoowUp and to shop platforms go through; never those to this machine. Its"
                            + " variable is the usual one, `HTTP_PROXY`."),
            optional(USERNAME, Kinds.TEXT, "The user of the proxy (Basic or Digest)."),
            optional(PASSWORD, Kinds.TEXT, "The password of that user. It is never printed.")
                    .hidden(),
            optional(
                    NO_PROXY,
                    Kinds.HOSTS,
                    "Hosts that are called without the proxy. A name means this host only; `*.example.com` or `.example.com`"
                            + " means all hosts below it."),
            optional(
                    CA_FILE,
                    Kinds.PATH,
                    "A file with one or more certificates (PEM) of your company. They are trusted beside Java's own, in calls"
                            + " to WoowUp and to shop platforms. Databases, brokers and SFTP have settings of their own:"
                            + " [network.md](network.md)."));

    private NetworkKeys() {}
}
