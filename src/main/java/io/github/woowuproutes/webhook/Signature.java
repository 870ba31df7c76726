package io.github.woowuproutes.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How a platform signs a webhook. Every secret is tried, so that an old and a new one hold side by side. */
public sealed interface Signature permits BodySignature, StandardSignature {

    /** The headers that hold it, in lower case. */
    Set<String> headers();

    /**
     * Whether the body is as the platform sent it.
     *
     * @param header  gives the value of a header of {@link #headers()}; an empty text if it is missing
     * @param body    the body, byte for byte
     * @param secrets what the platform signs with
     * @param now     for those that grow old
     */
    boolean isRight(UnaryOperator<String> header, byte[] body, List<String> secrets, Instant now);

    /**
     * The one of that name, as {@code orders.http.FORMAT.signature} calls it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Signature named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "shopify" -> new BodySignature("x-shopify-hmac-sha256", BodySignature.Written.BASE64);
            case "woocommerce" -> new BodySignature("x-wc-webhook-signature", BodySignature.Written.BASE64);
            case "tiendanube" -> new BodySignature("x-linkedstore-hmac-sha256", BodySignature.Written.HEX);
            case "standard-webhooks" -> new StandardSignature();
            default -> throw new IllegalArgumentException("no such signature: " + name);
        };
    }
}
