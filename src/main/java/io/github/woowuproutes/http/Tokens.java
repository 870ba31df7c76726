package io.github.woowuproutes.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The bearer tokens that may hand in orders: several, so that a new one can be spread before the old one goes. Comparing
 * takes the same time however much of a token is right, and however many there are before it.
 */
final class Tokens {

    private static final String SCHEME = "Bearer ";

    private final List<byte[]> digests;

    /** @param tokens without any, everybody is let in: the server listens to this machine only then */
    Tokens(List<String> tokens) {
        this.digests = tokens.stream().map(Tokens::digest).toList();
    }

    boolean none() {
        return digests.isEmpty();
    }

    /**
     * Whether a request with this header may go on.
     *
     * @param authorization the header's value; empty if it is missing
     */
    boolean admit(String authorization) {
        if (digests.isEmpty()) {
            return true;
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] presented = digest(authorization.substring(SCHEME.length()).strip());
        boolean known = false;
        for (byte[] digest : digests) {
            known |= MessageDigest.isEqual(digest, presented);
        }
        return known;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
