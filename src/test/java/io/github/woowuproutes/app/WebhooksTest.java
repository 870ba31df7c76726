package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.OrderRow;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One instance serves all tests; each uses order numbers of its own. */
class WebhooksTest {

    private static final String SECRET = "the-secret-of-the-platform";
    private static final String OLD_SECRET = "the-secret-of-last-year";
    private static final byte[] STANDARD_KEY = "a key for standard webhooks".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static Installation installation;
    private static HttpSender sender;
    private static ShopPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = ShopPlatform.start();
        installation = new Installation(directory);
        sender = HttpSender.to(installation);
        installation
                .with("orders.http.shopify.signature", "shopify")
                .with("orders.http.shopify.secret", SECRET + ", " + OLD_SECRET)
                .with("orders.http.woocommerce.signature", "woocommerce")
                .with("orders.http.woocommerce.secret", SECRET)
                .with("orders.http.magento.signature", "standard-webhooks")
                .with(
                        "orders.http.magento.secret",
                        "whsec_" + Base64.getEncoder().encodeToString(STANDARD_KEY))
                .with("orders.http.tiendanube.signature", "tiendanube")
                .with("orders.http.tiendanube.secret", SECRET)
                .with("orders.http.tiendanube.fetch-url", platform.url() + "/v1/{store_id}/orders/{id}")
                .with("orders.http.tiendanube.fetch-when", "event=order/*")
                .with("orders.http.tiendanube.fetch-header.Authentication", ShopPlatform.KEY)
                .with("orders.http.tiendanube.fetch-header.User-Agent", "Our shop (it@example.com)")
                .start();
    }

    @AfterAll
    static void stop() {
        installation.close();
        platform.close();
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("docs/formats/samples", name + ".json"));
    }

    /** A paid order as the platform sends it, under another number. */
    private static byte[] paid(String format, String from, String to) throws IOException {
        return new String(sample(format + "-paid"), StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(String secret, byte[] body) {
        return hmac(secret.getBytes(StandardCharsets.UTF_8), body);
    }

    private static byte[] hmac(byte[] secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte... bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static HttpSender.Reply post(String format, byte[] body, Map<String, String> headers) {
        var request = sender.request("/orders/" + format)
                .setHeader("Authorization", "none")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return sender.send(request);
    }

    private static Map<String, String> standard(String id, Instant time, byte[] body, byte[] key) {
        var seconds = Long.toString(time.getEpochSecond());
        var begin = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, signed, 0, begin.length);
        System.arraycopy(body, 0, signed, begin.length, body.length);
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                "v1a,none v1,AAAA v1," + base64(hmac(key, signed)));
    }

    /** A platform, how it signs, and a paid order of it under a number of this test. */
    record Case(String format, byte[] body, Map<String, String> right) {

        @Override
        public String toString() {
            return format;
        }
    }

    static Stream<Case> platforms() throws IOException {
        var shopify = paid("shopify", "Test Shopify", "Test Shopify");
        var woocommerce = sample("woocommerce-paid");
        var magento = sample("magento-paid");
        return Stream.of(
                new Case("shopify", shopify, Map.of("X-Shopify-Hmac-Sha256", base64(hmac(SECRET, shopify)))),
                new Case(
                        "woocommerce",
                        woocommerce,
                        Map.of("X-WC-Webhook-Signature", base64(hmac(SECRET, woocommerce)))),
                new Case("magento", magento, standard("msg_1", Instant.now(), magento, STANDARD_KEY)));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void what_the_platform_signed_is_accepted_and_nothing_else_is(Case one) {
        var before = installation.orders().size();
        var refusedBefore = installation.rejections().size();
        var changed = one.body().clone();
        changed[changed.length - 3] ^= 1;
        var withoutSignature = post(one.format(), one.body(), Map.of());
        var withChangedByte = post(one.format(), changed, one.right());
        var withTokenOnly = post(one.format(), one.body(), Map.of("Authorization", "Bearer " + HttpSender.TOKEN));
        var withOtherSignature = post(one.format(), "{}".getBytes(StandardCharsets.UTF_8), one.right());
        var rowsAfterRefusals = installation.orders().size();
        var rejectedAfterRefusals = installation.rejections().size();

        var signed = post(one.format(), one.body(), one.right());

        assertThat(List.of(withoutSignature, withChangedByte, withTokenOnly, withOtherSignature))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
                });
        assertThat(rowsAfterRefusals).isEqualTo(before);
        assertThat(rejectedAfterRefusals).isEqualTo(refusedBefore);
        assertThat(signed.status()).isEqualTo(200);
        assertThat(installation.orders()).hasSize(before + 1);
        assertThat(installation.orders().get(before).source()).isEqualTo("orders.http");
    }

    @Test
    void the_older_of_two_secrets_holds_too() throws IOException {
        var body = sample("shopify-unpaid");

        var reply = post("shopify", body, Map.of("X-Shopify-Hmac-Sha256", base64(hmac(OLD_SECRET, body))));

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void a_signed_time_that_is_too_far_away_is_401(long seconds) throws IOException {
        var body = sample("magento-paid");

        var reply =
                post("magento", body, standard("msg_2", Instant.now().plusSeconds(seconds * 2), body, STANDARD_KEY));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void a_faulty_order_that_is_authentic_is_200_and_kept_as_rejected() throws IOException {
        var body = paid("woocommerce", "\"number\": \"727\"", "\"number\": \"" + "9".repeat(101) + "\"");

        var reply = post("woocommerce", body, Map.of("X-WC-Webhook-Signature", base64(hmac(SECRET, body))));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(installation.rejections())
                .anySatisfy(row -> assertThat(row.raw()).isEqualTo(body));
    }

    @Test
    void authentic_bytes_that_are_no_json_are_200_and_kept_as_rejected() {
        for (var format : List.of("woocommerce", "tiendanube")) {
            var body = ("no json for " + format).getBytes(StandardCharsets.UTF_8);
            var signature = hmac(SECRET, body);

            var reply = post(
                    format,
                    body,
                    Map.of(
                            "X-WC-Webhook-Signature", base64(signature),
                            "x-linkedstore-hmac-sha256", HexFormat.of().formatHex(signature)));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(installation.rejections())
                    .anySatisfy(row -> assertThat(row.raw()).isEqualTo(body));
        }
    }

    @Test
    void the_ping_of_woocommerce_is_answered_with_200_and_leaves_nothing() {
        var before = installation.rejections().size();

        var ping = post(
                "woocommerce",
                "webhook_id=42".getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        var almost = post(
                "woocommerce",
                "webhook_id=42&total=1".getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(ping.status()).isEqualTo(200);
        assertThat(almost.status()).isEqualTo(401);
        assertThat(installation.rejections()).hasSize(before);
    }

    @Test
    void a_platform_that_does_not_sign_shows_a_token() throws IOException {
        var body = sample("vtex-paid");
        var before = installation.orders().size();

        var without = post("vtex", body, Map.of());
        var with = post("vtex", body, Map.of("Authorization", "Bearer " + HttpSender.TOKEN));

        assertThat(without.status()).isEqualTo(401);
        assertThat(with.status()).isEqualTo(200);
        assertThat(installation.orders()).hasSize(before + 1);
    }

    private static HttpSender.Reply announce(String notification) {
        var body = notification.getBytes(StandardCharsets.UTF_8);
        return post(
                "tiendanube",
                body,
                Map.of("x-linkedstore-hmac-sha256", HexFormat.of().formatHex(hmac(SECRET, body))));
    }

    private static List<String> open(String what) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT fields || ' ' || COALESCE(reason, '') FROM notification WHERE fields LIKE '%" + what
                                + "%'")) {
            var open = new java.util.ArrayList<String>();
            while (rows.next()) {
                open.add(rows.getString(1));
            }
            return open;
        }
    }

    @Test
    void an_announced_order_is_fetched_and_accepted() throws Exception {
        platform.shows("/v1/817495/orders/871254203", 200, sample("tiendanube-paid"));

        var reply = announce("{\"store_id\": 817495, \"event\": \"order/paid\", \"id\": 871254203}");

        assertThat(reply.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> installation.orders().stream()
                .map(OrderRow::orderNumber)
                .anyMatch(TIENDANUBE_NUMBER::equals));
        await().atMost(PATIENCE).until(() -> open("871254203").isEmpty());
        assertThat(platform.asked("/v1/817495/orders/871254203"))
                .allMatch(asked -> asked.agent().equals("Our shop (it@example.com)"));
    }

    @Test
    void other_events_and_pings_are_answered_and_forgotten() throws Exception {
        var product = announce("{\"store_id\": 817495, \"event\": \"product/updated\", \"id\": 31}");
        var ping = announce("{\"hello\": \"world\"}");
        var odd = announce("{\"store_id\": 817495, \"event\": \"order/paid\", \"id\": {\"no\": \"number\"}}");
        var upwards = announce("{\"store_id\": \"..\", \"event\": \"order/paid\", \"id\": \"..\"}");

        assertThat(List.of(product, ping, odd, upwards)).allMatch(reply -> reply.status() == 200);
        assertThat(open("31")).isEmpty();
        assertThat(open("\"..\"")).isEmpty();
    }

    @Test
    void a_field_stays_in_its_place_in_the_address() throws Exception {
        announce("{\"store_id\": \"5/../../admin?x=1#\", \"event\": \"order/paid\", \"id\": \"{{env:HOME}}\"}");

        var path = "/v1/5%2F..%2F..%2Fadmin%3Fx%3D1%23/orders/%7B%7Benv%3AHOME%7D%7D";
        await().atMost(PATIENCE).until(() -> !platform.asked(path).isEmpty());
    }

    @Test
    void a_platform_that_is_away_is_asked_again() throws Exception {
        var path = "/v1/817495/orders/77";
        platform.shows(path, 503);
        announce("{\"store_id\": 817495, \"event\": \"order/created\", \"id\": 77}");
        await().atMost(PATIENCE).until(() -> open("77").stream().anyMatch(row -> row.contains("status 503")));

        platform.shows(path, 200, "back soon".getBytes(StandardCharsets.UTF_8));
        hurry("77", 1);
        await().atMost(PATIENCE).until(() -> open("77").stream().anyMatch(row -> row.contains("no order")));
        platform.showsPage(path, "<html>back soon</html>".getBytes(StandardCharsets.UTF_8));
        hurry("77", 1);
        await().atMost(PATIENCE).until(() -> open("77").stream().anyMatch(row -> row.contains("a page")));
        platform.shows(path, 200, paid("tiendanube", "\"number\": " + TIENDANUBE_NUMBER, "\"number\": 1000077"));
        hurry("77", 2);

        await().atMost(PATIENCE).until(() -> installation.orders().stream()
                .anyMatch(row -> row.orderNumber().equals("1000077")));
        await().atMost(PATIENCE).until(() -> open("77").isEmpty());
    }

    @Test
    void an_order_that_the_platform_never_shows_is_rejected_with_the_reason() throws Exception {
        var notification = "{\"store_id\": 817495, \"event\": \"order/created\", \"id\": 404404}";
        announce(notification);
        await().atMost(PATIENCE).until(() -> open("404404").stream().anyMatch(row -> row.contains("status 404")));

        hurry("404404", 7);

        await().atMost(PATIENCE).until(() -> open("404404").isEmpty());
        assertThat(installation.rejections()).anySatisfy(row -> {
            assertThat(new String(row.raw(), StandardCharsets.UTF_8)).isEqualTo(notification);
            assertThat(row.faults()).contains("8 attempts", "status 404");
        });
    }

    private static void hurry(String what, int attempts) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE notification SET attempts = " + attempts
                    + ", next_attempt_at = '2000-01-01T00:00:00.000Z' WHERE fields LIKE '%" + what + "%'");
        }
    }

    private static final String TIENDANUBE_NUMBER = "306";
}
