package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What may come from outside, against the running process with little memory. */
@DisabledOnOs(OS.WINDOWS)
class HttpSecurityIT extends WholeProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SECRET = "the-secret-of-the-platform";

    private PostingShop shop;
    private Running run;

    @BeforeEach
    void start() throws IOException {
        shop = PostingShop.of(installation());
        installation()
                .with("orders.http.shopify.signature", "shopify")
                .with("orders.http.shopify.secret", SECRET)
                .environment("JAVA_OPTS", "-Xmx192m");
        run = installation().run();
        run.until(shop::isServed);
    }

    private void assertStillServing() throws Exception {
        var number = "after-" + System.nanoTime();
        assertThat(shop.post("/orders", PostingShop.order(number)).statusCode()).isEqualTo(202);
        run.until(() -> sandbox().ledger().rewardsOf(number).size() == 1);
    }

    private String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + PostingShop.TOKEN + "\r\n";
    }

    @Test
    void bodies_without_end_are_refused() throws Exception {
        try (var announced = Knocking.at(shop.port());
                var unsigned = Knocking.at(shop.port());
                var chunked = Knocking.at(shop.port())) {
            announced.say(head("/orders") + "Content-Length: 104857600\r\n\r\n").say("[".repeat(10_000));
            unsigned.say("POST /orders/shopify HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n");
            chunked.say(head("/orders") + "Transfer-Encoding: chunked\r\n\r\n");
            var chunk = "10000\r\n" + " ".repeat(65_536) + "\r\n";
            for (var i = 0; i < 17; i++) {
                chunked.say(chunk);
            }

            assertThat(announced.hear(PATIENCE)).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
            assertThat(unsigned.hear(PATIENCE)).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
            assertThat(chunked.hear(PATIENCE)).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
            assertThat(announced.hungUp(PATIENCE)).isTrue();
            assertThat(chunked.hungUp(PATIENCE)).isTrue();
        }
        assertStillServing();
    }

    @Test
    void many_slow_senders_hold_up_nobody() throws Exception {
        var slow = new ArrayList<Knocking>();
        try {
            for (var i = 0; i < 400; i++) {
                slow.add(Knocking.at(shop.port())
                        .say(
                                i % 2 == 0
                                        ? "POST /orders HTTP/1.1\r\nHos"
                                        : head("/orders") + "Content-Length: 500\r\n\r\n{"));
            }

            assertStillServing();
        } finally {
            for (var one : slow) {
                one.close();
            }
        }
    }

    @Test
    void large_bodies_all_at_once_do_not_fill_the_memory() throws Exception {
        var slow = new ArrayList<Knocking>();
        var half = " ".repeat(1 << 19);
        try {
            for (var i = 0; i < 100; i++) {
                slow.add(Knocking.at(shop.port()).say(head("/orders") + "Content-Length: 1048576\r\n\r\n"));
            }
            for (var one : slow) {
                try {
                    one.say(half);
                } catch (IOException refused) {
                    continue;
                }
            }
        } finally {
            for (var one : slow) {
                one.close();
            }
        }

        run.until(() -> shop.post("/orders", PostingShop.order("room")).statusCode() < 300);
        assertStillServing();
    }

    @Test
    void what_is_no_http_is_answered_with_a_problem_or_not_at_all() throws Exception {
        try (var smuggling = Knocking.at(shop.port());
                var noise = Knocking.at(shop.port());
                var longHead = Knocking.at(shop.port());
                var badPath = Knocking.at(shop.port())) {
            noise.say("\u0016\u0003\u0001 this is not for you\r\n\r\n");
            longHead.say("GET /orders/1 HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
            badPath.say("GET /orders/%zz HTTP/1.1\r\nHost: x\r\n\r\n");
            smuggling.say(head("/orders") + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "2\r\n{}\r\n0\r\n\r\n");

            assertThat(noise.hear(PATIENCE)).contains(" 400 ").contains("application/problem+json");
            assertThat(longHead.hear(PATIENCE)).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
            assertThat(badPath.hear(PATIENCE)).startsWith("HTTP/1.1 4").contains("application/problem+json");
            assertThat(smuggling.hear(PATIENCE)).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
        assertStillServing();
    }

    @Test
    void gzip_bombs_are_not_unpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[200 << 20]);
        }

        var reply = shop.send(shop.request("/orders")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray())));

        assertThat(reply.statusCode()).isEqualTo(415);
        assertStillServing();
    }

    @Test
    void xml_reads_no_files_and_grows_no_entities() throws Exception {
        var secret = Files.writeString(installation().path("secret.txt"), "top-secret-content");
        var documents = List.of(
                "<!DOCTYPE o [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><order><number>&x;</number></order>",
                "<!DOCTYPE o SYSTEM \"" + secret.toUri() + "\"><order/>",
                "<!DOCTYPE o [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                        + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>"
                        + "<order><number>&e;&e;&e;&e;</number></order>");

        for (var document : documents) {
            var reply = shop.send(shop.request("/orders/magento")
                    .setHeader("Content-Type", "application/xml")
                    .POST(HttpRequest.BodyPublishers.ofString(document)));

            assertThat(reply.statusCode()).isEqualTo(200);
        }

        assertThat(journal().orders()).isEmpty();
        assertThat(journal().ask("SELECT faults FROM rejected"))
                .hasSize(3)
                .noneMatch(faults -> faults.contains("top-secret-content") || faults.contains("haha"));
        assertStillServing();
    }

    @Test
    void headers_and_parameters_that_steer_camel_have_no_effect() throws Exception {
        var request =
                shop.request("/orders?CamelHttpUri=http://127.0.0.1:1/&CamelSqlQuery=DELETE+FROM+journal&shop=other");
        for (var name : List.of(
                "CamelHttpUri",
                "CAmelHttpUri",
                "CamelHttpPath",
                "CamelSqlQuery",
                "CAMELSQLQUERY",
                "CamelFileName",
                "CamelBeanMethodName",
                "CamelHttpResponseCode",
                "CamelCharsetName",
                "Apikey",
                "Username",
                "breadcrumbId")) {
            request.header(name, "http://127.0.0.1:1/DELETE FROM journal");
        }

        var reply = shop.send(request.POST(HttpRequest.BodyPublishers.ofString(PostingShop.order("steered"))));

        assertThat(reply.statusCode()).isEqualTo(202);
        assertThat(reply.headers().map().keySet()).containsExactlyInAnyOrder("content-length", "content-type");
        run.until(() -> sandbox().ledger().rewardsOf("steered").size() == 1);
        assertThat(journal().ask("SELECT shop FROM journal")).containsExactly("shop");
    }

    @Test
    void what_fields_hold_is_taken_literally_and_makes_no_log_line_of_its_own() throws Exception {
        var number = "1'); DROP TABLE journal; -- ${env:HOME} &points=999999 ../../x";
        var order = PostingShop.order(number.replace("\"", "")).replace("\"Ana\"", "\"${jndi:ldap://127.0.0.1:1/a}\"");
        var evil = PostingShop.order("x\\r\\n2026-11-22 12:00:00.000 INFO forged\\u001b[31m")
                .replace("Ana", "\\u001b[31m");

        var literal = shop.post("/orders", order);
        var refused = shop.post("/orders", evil);

        assertThat(literal.statusCode()).as(literal.body()).isEqualTo(202);
        assertThat(refused.statusCode()).isEqualTo(422);
        run.until(() -> sandbox().ledger().rewardsOf(number).size() == 1);
        assertThat(journal().orders()).containsExactly(number);
        assertThat(run.output()).doesNotContain("\u001b").doesNotContain("INFO forged", PostingShop.TOKEN, SECRET);
        assertThat(run.output().lines()).noneMatch(line -> line.startsWith("2026-11-22 12:00:00.000 INFO forged"));
        assertStillServing();
    }

    @Test
    void signatures_and_tokens_that_are_almost_right_leave_no_row() throws Exception {
        var body = Files.readString(Path.of("docs/formats/samples/shopify-paid.json"));
        var replies = new ArrayList<HttpResponse<String>>();
        for (var token : List.of("", PostingShop.TOKEN + "x", PostingShop.TOKEN.substring(1))) {
            replies.add(shop.send(shop.request("/orders")
                    .setHeader("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(PostingShop.order("stranger")))));
        }
        for (var signature : List.of("", "AAAA", "not base64!", "A".repeat(44))) {
            replies.add(shop.send(shop.request("/orders/shopify")
                    .header("X-Shopify-Hmac-Sha256", signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))));
        }

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.statusCode()).isEqualTo(401);
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(reply.body()).doesNotContain(PostingShop.TOKEN, SECRET);
        });
        assertThat(journal().orders()).isEmpty();
        assertThat(journal().ask("SELECT source FROM rejected")).isEmpty();
    }

    @Test
    void secrets_are_in_no_process_list() throws Exception {
        var commandLine =
                ProcessHandle.of(run.pid()).orElseThrow().info().commandLine().orElse("");

        assertThat(commandLine).contains("woowup").doesNotContain(PostingShop.TOKEN, SECRET, Installation.KEY);
    }
}
