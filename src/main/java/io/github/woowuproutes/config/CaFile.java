package io.github.woowuproutes.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file with certificates in PEM: one or several, with whatever text between them. */
public final class CaFile {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private CaFile() {}

    /**
     * Its certificates, in their order.
     *
     * @throws IOException          if the file cannot be read
     * @throws CertificateException if what stands there as a certificate is none
     */
    public static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        var matcher = CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            var pem = new ByteArrayInputStream(matcher.group().getBytes(StandardCharsets.ISO_8859_1));
            certificates.add((X509Certificate) factory.generateCertificate(pem));
        }
        return certificates;
    }

    /** Why it cannot be used, as the end of the sentence "found ..."; empty if it can. */
    static Optional<String> problem(Path file) {
        try {
            return read(file).isEmpty() ? Optional.of("which holds no certificate") : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("which is no readable file");
        } catch (CertificateException broken) {
            return Optional.of("which holds a certificate that is broken");
        }
    }
}
