package io.github.woowuproutes.webhook;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, and comparing that takes the same time for a wrong signature as for a right one. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    static byte[] of(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Looks at all pairs, whichever of them matches. */
    static boolean anyEquals(List<byte[]> presented, List<byte[]> expected) {
        boolean equal = false;
        for (byte[] one : presented) {
            for (byte[] other : expected) {
                equal |= MessageDigest.isEqual(one, other);
            }
        }
        return equal;
    }
}
