package io.github.woowuproutes.webhook;

import java.util.List;

/**
 * What a format's platform signs with.
 *
 * @param name      what {@code orders.http.FORMAT.signature} says
 * @param signature how
 * @param secrets   with which of them
 */
public record Signing(String name, Signature signature, List<String> secrets) {

    public Signing {
        secrets = List.copyOf(secrets);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Signing: " + name;
    }
}
