package io.github.woowuproutes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A company's own certificate authority, made with the tool of the JDK. */
public final class PrivateAuthority {

    public static final String PASSWORD = "changeit";

    private final Path directory;
    private final String name;

    /** Makes its key and its certificate. */
    public PrivateAuthority(Path directory, String name) throws Exception {
        this.directory = directory;
        this.name = name;
        var store = store(name);
        keytool(store, "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c");
        keytool(store, "-exportcert", "-alias", name, "-rfc", "-file", pem().toString());
    }

    /** Its certificate. */
    public Path pem() {
        return directory.resolve(name + ".pem");
    }

    /** A file with the certificates of several, and words between them, as people keep them. */
    public static Path together(Path file, PrivateAuthority... authorities) throws IOException {
        var text = new StringBuilder("Certificates of our company\r\n");
        for (var authority : authorities) {
            text.append("# ").append(authority.name).append("\r\n").append(Files.readString(authority.pem()));
        }
        return Files.writeString(file, text);
    }

    /** A key store with the key of a server, and its certificate for these hosts, signed here. */
    public Path server(String alias, String... hosts) throws Exception {
        var store = store(alias);
        var request = directory.resolve(alias + ".csr").toString();
        var signed = directory.resolve(alias + ".crt").toString();
        var names = new ArrayList<String>();
        for (var host : hosts) {
            names.add("dns:" + host);
        }
        keytool(store, "-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias);
        keytool(store, "-certreq", "-alias", alias, "-file", request);
        keytool(
                store(name),
                "-gencert",
                "-alias",
                name,
                "-rfc",
                "-infile",
                request,
                "-outfile",
                signed,
                "-ext",
                "san=" + String.join(",", names));
        keytool(store, "-importcert", "-noprompt", "-alias", name, "-file", pem().toString());
        keytool(store, "-importcert", "-noprompt", "-alias", alias, "-file", signed);
        keytool(store, "-delete", "-alias", name);
        return store;
    }

    /** The same certificate and its key as two files in PEM, for servers that want it so. */
    public Pem pem(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var alias = keys.aliases().nextElement();
        var certificate = Files.writeString(
                directory.resolve(alias + "-certificate.pem"),
                text("CERTIFICATE", keys.getCertificate(alias).getEncoded()));
        var key = Files.writeString(
                directory.resolve(alias + "-key.pem"),
                text("PRIVATE KEY", keys.getKey(alias, PASSWORD.toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new Pem(certificate, key);
    }

    /** Two files in PEM. */
    public record Pem(Path certificate, Path key) {}

    private static String text(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** For a server that shows this certificate. */
    public static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path store(String alias) {
        return directory.resolve(alias + ".p12");
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var keytool = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(String.join(" ", line)).isZero();
    }
}
