package io.github.woowuproutes.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A signature over the body alone, in one header: Shopify, WooCommerce and Tiendanube, each after its documentation of
 * webhooks.
 *
 * @param header  the header, in lower case
 * @param written how the bytes of the signature are written there
 */
record BodySignature(String header, Written written) implements Signature {

    enum Written {
        BASE64(Base64.getDecoder()::decode),
        HEX(HexFormat.of()::parseHex);

        private final Function<String, byte[]> reading;

        Written(Function<String, byte[]> reading) {
            this.reading = reading;
        }
    }

    @Override
    public Set<String> headers() {
        return Set.of(header);
    }

    @Override
    public boolean isRight(UnaryOperator<String> headers, byte[] body, List<String> secrets, Instant now) {
        List<byte[]> expected = secrets.stream()
                .map(secret -> Hmac.of(secret.getBytes(StandardCharsets.UTF_8), body))
                .toList();
        return Hmac.anyEquals(List.of(presented(headers.apply(header).strip())), expected);
    }

    private byte[] presented(String text) {
        try {
            return written.reading.apply(text);
        } catch (IllegalArgumentException wrong) {
            return new byte[0];
        }
    }
}
