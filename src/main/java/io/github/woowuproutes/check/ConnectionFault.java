package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.network.CompanyNetwork;
import io.github.woowuproutes.woowup.NothingSent;
import io.github.woowuproutes.woowup.ProxyRefused;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says at which hop a call by HTTP ended and why, and what to do. */
final class ConnectionFault {

    private static final String UNTRUSTED =
            "untrusted certificate: that of %1$s is signed by nobody whom this Java trusts. If a proxy of your own stands"
                    + " between, or the server is your company's, put the certificate of its authority (PEM) into a file and name it in tls.ca-file";
    private static final String PROXY_MISSING = "; if this network has a proxy, name it in http.proxy";

    /** The first that is among the causes decides; %1$s is the host, %2$s the host and port. */
    private static final Map<Class<? extends Throwable>, String> SENTENCES = sentences();

    private final Configuration configuration;

    ConnectionFault(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * @param key what names the address
     * @param url what was called: its host and port are named
     */
    Finding of(Throwable failure, String key, String url) {
        var uri = URI.create(url);
        var place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        var proxy = CompanyNetwork.proxyFor(uri, configuration);
        var refused = cause(failure, ProxyRefused.class);
        if (proxy.isPresent() && refused.isPresent()) {
            return new ProxyFault(configuration, proxy.get(), place).refused(key, refused.get());
        }
        for (var sentence : SENTENCES.entrySet()) {
            var cause = cause(failure, sentence.getKey());
            if (cause.isPresent() && proxy.isPresent() && isBeforeTls(failure, cause.get())) {
                return new ProxyFault(configuration, proxy.get(), place).unreachable(cause.get());
            }
            if (cause.isPresent()) {
                return Finding.unreachable(
                        key, sentence.getValue().formatted(uri.getHost(), place, Words.of(cause.get())));
            }
        }
        return proxy.isPresent() && cause(failure, NothingSent.class).isPresent()
                ? new ProxyFault(configuration, proxy.get(), place).unreachable(failure)
                : Finding.unreachable(
                        key, "%s gives no answer that can be read: %s".formatted(place, Words.of(failure)));
    }

    /** Then it is the proxy that was not reached: the host itself is looked up and called by the proxy. */
    private static boolean isBeforeTls(Throwable failure, Throwable cause) {
        return !(cause instanceof SSLException)
                && !(cause instanceof java.security.GeneralSecurityException)
                && cause(failure, NothingSent.class).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Map<Class<? extends Throwable>, String> sentences() {
        var sentences = new LinkedHashMap<Class<? extends Throwable>, String>();
        sentences.put(
                UnknownHostException.class,
                "nobody knows the host %1$s: correct it, or look at this machine's name resolution (DNS)"
                        + PROXY_MISSING);
        sentences.put(
                CertificateExpiredException.class,
                "the certificate of %1$s has expired: whoever runs it has to renew it; or this machine's clock is wrong");
        sentences.put(
                CertificateNotYetValidException.class,
                "the certificate of %1$s is not valid yet: look at this machine's clock");
        sentences.put(CertPathBuilderException.class, UNTRUSTED);
        sentences.put(CertPathValidatorException.class, UNTRUSTED);
        sentences.put(
                SSLPeerUnverifiedException.class,
                "the certificate that is shown is not that of %1$s: correct the host, or look for a proxy in between");
        sentences.put(SSLException.class, "no secure connection with %2$s (%3$s): is it a server that speaks https?");
        sentences.put(
                ConnectTimeoutException.class,
                "%2$s does not answer a connection: look for a firewall" + PROXY_MISSING);
        sentences.put(NoRouteToHostException.class, "there is no way to %2$s: look at this machine's network");
        sentences.put(
                ConnectException.class,
                "%2$s refuses the connection: nothing listens there, or a firewall says no" + PROXY_MISSING);
        sentences.put(
                SocketTimeoutException.class, "%2$s takes the connection and does not answer in time: try again later");
        return sentences;
    }
}
