package io.github.woowuproutes.network;

import io.github.woowuproutes.config.CaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Trusts whom Java trusts, and the certificates of a file beside them. */
final class CompanyTrust {

    private final Path file;

    CompanyTrust(Path file) {
        this.file = file;
    }

    /** What Camel's HTTP client needs; the host's name is checked by that client. */
    SSLContextParameters parameters() throws IOException, GeneralSecurityException {
        var certificates = new ArrayList<>(javas());
        certificates.addAll(CaFile.read(file));
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), certificates.get(i));
        }
        var trust = new TrustManagersParameters();
        trust.setTrustManager(managers(store).findFirst().orElseThrow());
        var parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    /** Those of the JDK, or of the key store that {@code javax.net.ssl.trustStore} names. */
    private static List<X509Certificate> javas() throws GeneralSecurityException {
        return managers(null)
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static Stream<TrustManager> managers(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers());
    }
}
