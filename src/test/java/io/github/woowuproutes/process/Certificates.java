package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Key stores for a server, made with the tool of the JDK. */
record Certificates(Path directory) {

    static final String PASSWORD = "changeit";

    /**
     * A self-signed certificate.
     *
     * @param name the host it is for, such as {@code dns:localhost}
     */
    Path selfSigned(String file, String name) throws Exception {
        var store = directory.resolve(file);
        keytool(store, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + name);
        return store;
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of(
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", "30"));
        var keytool = new ProcessBuilder(line).inheritIO().start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }
}
