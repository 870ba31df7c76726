package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.List;

/** The keys of the orders that arrive by HTTP. */
final class HttpKeys {

    static final String ENABLED = "orders.http.enabled";
    static final String TOKEN = "orders.http.token";

    static final List<Key> ALL = List.of(
            withDefault(
                    ENABLED,
                    "false",
                    Kinds.FLAG,
                    "Whether orders are taken by HTTP, at `camel.server.host` and `camel.server.port`."),
            optional(
                            TOKEN,
                            Kinds.TOKENS,
                            "What a sender shows in the header `Authorization: Bearer TOKEN`. Several are for the time in which a"
                                    + " new one replaces an old one. Without one, only this machine may send:"
                                    + " `camel.server.host` must be a loopback address. They are never printed.")
                    .hidden());

    private HttpKeys() {}
}
