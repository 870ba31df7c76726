package io.github.woowuproutes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that were made with other programs than this one. */
class SignatureTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_614_265_330);
    /** The vector that the specification of Standard Webhooks and its libraries use. */
    private static final Map<String, String> STANDARD = Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    private static boolean isRight(String name, Map<String, String> headers, byte[] body, String... secrets) {
        return Signature.named(name)
                .isRight(header -> headers.getOrDefault(header, ""), body, List.of(secrets), SIGNED_AT);
    }

    /** {@code printf '{"test": 2432232314}' | openssl dgst -sha256 -hmac secret} in hexadecimal and base64. */
    @ParameterizedTest
    @CsvSource({
        "shopify, x-shopify-hmac-sha256, BASE64",
        "woocommerce, x-wc-webhook-signature, BASE64",
        "tiendanube, x-linkedstore-hmac-sha256, HEX"
    })
    void a_body_that_openssl_signed_is_believed(String name, String header, String written) {
        var signature = written.equals("HEX") ? HEX : BASE64;

        assertThat(isRight(name, Map.of(header, signature), BODY, "secret")).isTrue();
        assertThat(isRight(name, Map.of(header, signature), BODY, "new one", "secret"))
                .isTrue();
        assertThat(isRight(name, Map.of(header, signature), BODY, "secre")).isFalse();
        assertThat(isRight(name, Map.of(header, signature), new byte[0], "secret"))
                .isFalse();
        assertThat(isRight(name, Map.of(header, written.equals("HEX") ? BASE64 : HEX), BODY, "secret"))
                .isFalse();
        assertThat(isRight(name, Map.of(), BODY, "secret")).isFalse();
    }

    @Test
    void the_vector_of_standard_webhooks_is_believed() {
        assertThat(isRight("standard-webhooks", STANDARD, BODY, STANDARD_SECRET))
                .isTrue();
        assertThat(isRight("standard-webhooks", STANDARD, BODY, STANDARD_SECRET.substring(6)))
                .isTrue();
        assertThat(isRight("standard-webhooks", STANDARD, "{}".getBytes(StandardCharsets.UTF_8), STANDARD_SECRET))
                .isFalse();
        assertThat(isRight("standard-webhooks", STANDARD, BODY, "whsec_AAAA")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void a_time_within_five_minutes_is_believed_and_one_second_more_is_not(long seconds) {
        var signature = Signature.named("standard-webhooks");
        var away = SIGNED_AT.plusSeconds(seconds);

        assertThat(signature.isRight(STANDARD::get, BODY, List.of(STANDARD_SECRET), away))
                .isTrue();
        assertThat(signature.isRight(STANDARD::get, BODY, List.of(STANDARD_SECRET), away.plusSeconds(seconds / 300)))
                .isFalse();
    }

    private static final String HEX = "c4be5c092d907fa240f2da524c1fd82913705379274d113cacd5ec3a667ad4d4";
    private static final String BASE64 = "xL5cCS2Qf6JA8tpSTB/YKRNwU3knTRE8rNXsOmZ61NQ=";
}
