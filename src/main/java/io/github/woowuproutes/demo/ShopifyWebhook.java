package io.github.woowuproutes.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends as Shopify does: signed over the bytes of the body (shopify.dev, "Verify webhook deliveries"). It signs by itself, so
 * that it would not agree with a mistake in the check.
 */
final class ShopifyWebhook implements Sender {

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpPost http;
    private final Doors doors;

    ShopifyWebhook(HttpPost http, Doors doors) {
        this.http = http;
        this.doors = doors;
    }

    @Override
    public void send(byte[] document) throws IOException, InterruptedException {
        http.post(doors.shopify(), document, "X-Shopify-Hmac-Sha256", signature(document));
    }

    private String signature(byte[] document) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(doors.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(document));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
