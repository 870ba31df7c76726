package io.github.woowuproutes.network;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.ProxyAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.CamelContextCustomizer;

/**
 * Gives Camel's HTTPS client the proxy and the certificates of the configuration. Plain HTTP is only for this machine, and
 * needs neither; so whatever goes through a proxy goes through a tunnel, and no proxy sees a key.
 */
public final class CompanyNetwork implements CamelContextCustomizer {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.*", "::1", "[::1]");

    private final Configuration configuration;

    public CompanyNetwork(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The proxy that a call to this address goes through, if it does. */
    public static Optional<ProxyAddress> proxyFor(URI address, Configuration configuration) {
        return "https".equalsIgnoreCase(address.getScheme()) && !isDirect(address.getHost(), configuration)
                ? proxy(configuration)
                : Optional.empty();
    }

    private static boolean isDirect(String host, Configuration configuration) {
        return directHosts(configuration).stream()
                .map(form -> "\\Q" + form.replace("*", "\\E.*\\Q") + "\\E")
                .anyMatch(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE)
                        .matcher(host)
                        .matches());
    }

    private static Optional<ProxyAddress> proxy(Configuration configuration) {
        return configuration.find("http.proxy").flatMap(ProxyAddress::parse);
    }

    @Override
    public void configure(CamelContext camel) {
        var https = camel.getComponent("https", HttpComponent.class);
        proxy(configuration).ifPresent(proxy -> goThrough(proxy, https));
        configuration.find("tls.ca-file").ifPresent(file -> trust(file, https));
    }

    private void goThrough(ProxyAddress proxy, HttpComponent https) {
        https.setProxyHost(proxy.host());
        https.setProxyPort(proxy.port());
        // Camel takes the scheme of the target by default, and would speak TLS to the proxy
        https.setProxyAuthScheme("http");
        https.setNonProxyHosts(String.join(",", directHosts(configuration)));
        var username = configuration.find("http.proxy-username").or(proxy::username);
        if (username.isPresent()) {
            https.setProxyAuthUsername(username.get());
            https.setProxyAuthPassword(configuration
                    .find("http.proxy-password")
                    .or(proxy::password)
                    .orElse(""));
        }
    }

    /** The hosts that are called without the proxy, in the form that Camel has for them. */
    static List<String> directHosts(Configuration configuration) {
        var named = configuration.find("http.no-proxy").isPresent()
                ? configuration.list("http.no-proxy").stream()
                : Stream.<String>empty();
        return Stream.concat(THIS_MACHINE.stream(), named.map(host -> host.startsWith(".") ? "*" + host : host))
                .toList();
    }

    private static void trust(String file, HttpComponent https) {
        try {
            https.setSslContextParameters(new CompanyTrust(Path.of(file)).parameters());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificates of tls.ca-file cannot be used: " + e.getMessage(), e);
        }
    }
}
