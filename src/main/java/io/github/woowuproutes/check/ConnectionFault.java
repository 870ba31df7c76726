package io.github.woowuproutes.check;

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
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says why no answer came, and what to do. */
final class ConnectionFault {

    private static final String KEY = "woowup.url";
    private static final String UNTRUSTED =
            "untrusted certificate: that of %1$s is signed by nobody whom this Java trusts. If a proxy of your own stands"
                    + " between, put its certificate into a key store, and start with"
                    + " JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE";

    /** The first that is among the causes decides; %1$s is the host, %2$s the host and port. */
    private static final Map<Class<? extends Throwable>, String> SENTENCES = sentences();

    private ConnectionFault() {}

    /** @param url what was called: its host and port are named */
    static Finding of(Throwable failure, String url) {
        var uri = URI.create(url);
        var place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        for (var sentence : SENTENCES.entrySet()) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (sentence.getKey().isInstance(cause)) {
                    return Finding.unreachable(
                            KEY, sentence.getValue().formatted(uri.getHost(), place, Words.of(cause)));
                }
            }
        }
        return Finding.unreachable(KEY, "%s gives no answer that can be read: %s".formatted(place, Words.of(failure)));
    }

    private static Map<Class<? extends Throwable>, String> sentences() {
        var sentences = new LinkedHashMap<Class<? extends Throwable>, String>();
        sentences.put(
                UnknownHostException.class,
                "nobody knows the host %1$s: correct it, or look at this machine's name resolution (DNS)");
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
                "%2$s does not answer a connection: look for a firewall or a proxy in between");
        sentences.put(NoRouteToHostException.class, "there is no way to %2$s: look at this machine's network");
        sentences.put(
                ConnectException.class, "%2$s refuses the connection: nothing listens there, or a firewall says no");
        sentences.put(
                SocketTimeoutException.class, "%2$s takes the connection and does not answer in time: try again later");
        return sentences;
    }
}
