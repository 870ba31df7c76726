package io.github.woowuproutes.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a proxy is. Machines often have it in their environment together with its user, so that is understood too.
 *
 * @param username as it stands before the host, decoded
 * @param password as it stands before the host, decoded
 */
public record ProxyAddress(String host, int port, Optional<String> username, Optional<String> password) {

    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code http://proxy.example.com:3128} or {@code proxy.example.com:3128}; empty if it is neither. */
    public static Optional<ProxyAddress> parse(String text) {
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text);
            return isProxy(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    static boolean accepts(String text) {
        return parse(text).isPresent();
    }

    private static boolean isProxy(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT).equals("http")
                && uri.getHost() != null
                && uri.getPort() > 0
                && uri.getPort() <= HIGHEST_PORT
                && uri.getRawPath().matches("/?")
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static ProxyAddress of(URI uri) {
        var user = Optional.ofNullable(uri.getUserInfo()).map(info -> info.split(":", 2));
        return new ProxyAddress(
                uri.getHost(),
                uri.getPort(),
                user.map(parts -> parts[0]),
                user.filter(parts -> parts.length > 1).map(parts -> parts[1]));
    }

    /** Host and port only. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
