package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.ProxyAddress;
import io.github.woowuproutes.woowup.ProxyRefused;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Says what is wrong with the way through the proxy.
 *
 * @param place the host and port behind it
 */
record ProxyFault(Configuration configuration, ProxyAddress proxy, String place) {

    private static final String KEY = "http.proxy";
    private static final String USERNAME = "http.proxy-username";

    /** @param key what names the address of the host behind the proxy */
    Finding refused(String key, ProxyRefused refused) {
        return switch (refused.status()) {
            case 407 -> Finding.wrong(USERNAME, credentials());
            case 401, 403, 405 ->
                Finding.wrong(
                        KEY,
                        "the proxy %s forbids the way to %s (HTTP %d): ask those who run it to allow this host"
                                .formatted(proxy, place, refused.status()));
            case 500, 502, 503, 504 ->
                Finding.unreachable(
                        key,
                        "the proxy %s is there, and cannot reach %s (HTTP %d): correct the host, or ask those who run the proxy"
                                .formatted(proxy, place, refused.status()));
            default ->
                Finding.wrong(
                        KEY,
                        "what answers at %s does not do as a proxy does (HTTP %d): correct host and port"
                                .formatted(proxy, refused.status()));
        };
    }

    private String credentials() {
        return configuration.find(USERNAME).or(proxy::username).isPresent()
                ? "the proxy %s refuses http.proxy-username and http.proxy-password, or wants another way to log in than Basic and Digest"
                        .formatted(proxy)
                : "the proxy %s wants a user: set http.proxy-username and http.proxy-password".formatted(proxy);
    }

    /** The proxy itself was not reached, or says nothing that makes sense. */
    Finding unreachable(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return Finding.unreachable(
                    KEY,
                    "nobody knows the proxy %s: correct it, or look at this machine's name resolution (DNS)"
                            .formatted(proxy.host()));
        }
        if (cause instanceof ConnectTimeoutException) {
            return Finding.unreachable(
                    KEY, "the proxy %s does not answer a connection: correct host and port".formatted(proxy));
        }
        if (cause instanceof ConnectException) {
            return Finding.unreachable(
                    KEY, "the proxy %s refuses the connection: correct host and port".formatted(proxy));
        }
        if (cause instanceof SocketTimeoutException) {
            return Finding.unreachable(
                    KEY,
                    "the proxy %s takes the connection, and no connection to %s comes of it in time: try again later"
                            .formatted(proxy, place));
        }
        return Finding.unreachable(
                KEY,
                "the proxy %s opens no way to %s (%s): is it an HTTP proxy?".formatted(proxy, place, Words.of(cause)));
    }
}
