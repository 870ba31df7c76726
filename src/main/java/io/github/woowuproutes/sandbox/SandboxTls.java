package io.github.woowuproutes.sandbox;

import java.nio.file.Path;

/** The certificate that the sandbox shows when it speaks HTTPS. */
public sealed interface SandboxTls {

    /** A PKCS#12 key store with one key. */
    record KeyStore(Path file, String password) implements SandboxTls {}

    /** A certificate chain and its private key (PKCS#8), both PEM. */
    record Pem(Path certificate, Path key) implements SandboxTls {}
}
