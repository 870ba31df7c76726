package io.github.woowuproutes.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Standard Webhooks 1.0 (standardwebhooks.com): over id, time and body; several signatures; at most five minutes old. */
record StandardSignature() implements Signature {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURES = "webhook-signature";
    private static final String VERSION = "v1,";
    private static final String SECRET_PREFIX = "whsec_";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public Set<String> headers() {
        return Set.of(ID, TIMESTAMP, SIGNATURES);
    }

    @Override
    public boolean isRight(UnaryOperator<String> header, byte[] body, List<String> secrets, Instant now) {
        String timestamp = header.apply(TIMESTAMP).strip();
        if (header.apply(ID).isBlank() || !isRecent(timestamp, now)) {
            return false;
        }
        byte[] begin = (header.apply(ID) + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        List<byte[]> expected = secrets.stream()
                .map(secret -> Hmac.of(key(secret), begin, body))
                .toList();
        List<byte[]> presented = Arrays.stream(header.apply(SIGNATURES).split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> decoded(signature.substring(VERSION.length())))
                .toList();
        return Hmac.anyEquals(presented, expected);
    }

    private static boolean isRecent(String timestamp, Instant now) {
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static byte[] key(String secret) {
        return decoded(secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            return new byte[0];
        }
    }
}
