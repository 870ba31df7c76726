package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One instance serves all tests; each uses order numbers of its own. */
class HttpOrdersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;

    private static Installation installation;
    private static HttpSender sender;

    @BeforeAll
    static void start() throws Exception {
        installation = new Installation(directory);
        sender = HttpSender.to(installation);
        installation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static ObjectNode order(String number) {
        return Installation.order(number, "customer-" + number + "@example.com");
    }

    private static ArrayNode array(JsonNode... orders) {
        return JSON.createArrayNode().addAll(List.of(orders));
    }

    @Test
    void an_order_is_accepted_and_its_state_told_and_rewarded() {
        var reply = sender.post("/orders", order("one").toString());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json())
                .isEqualTo(JSON.createObjectNode()
                        .put("number", "one")
                        .put("shop", "shop")
                        .put("result", "accepted")
                        .put("state", "NEW"));
        installation.await("one", State.REWARDED);
    }

    @Test
    void an_order_that_is_there_already_is_200_with_its_present_state() {
        sender.post("/orders", order("twice").toString());
        installation.await("twice", State.REWARDED);

        var again = sender.post("/orders", order("twice").toString());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("result").asText()).isEqualTo("known");
        assertThat(again.json().path("state").asText()).isEqualTo("REWARDED");
    }

    @Test
    void other_content_after_the_first_attempt_is_409() {
        sender.post("/orders", order("other").toString());
        installation.await("other", State.REWARDED);

        var other = sender.post(
                "/orders", order("other").put("total", new BigDecimal("1.00")).toString());

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(other.json().path("status").asInt()).isEqualTo(409);
        assertThat(other.json().path("orders").path(0).path("result").asText()).isEqualTo("different");
        assertThat(other.json().path("orders").path(0).path("state").asText()).isEqualTo("REWARDED");
    }

    @Test
    void of_an_array_each_order_is_told() {
        sender.post("/orders", order("a-1").toString());
        var pending = order("a-3").put("state", "pending");

        var reply = sender.post(
                "/orders", array(order("a-1"), order("a-2"), pending).toString());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("orders").findValuesAsText("index")).containsExactly("0", "1", "2");
        assertThat(reply.json().path("orders").findValuesAsText("number")).containsExactly("a-1", "a-2", "a-3");
        assertThat(reply.json().path("orders").findValuesAsText("result"))
                .containsExactly("known", "accepted", "ignored");
        assertThat(sender.get("/orders/a-3").status()).isEqualTo(404);
    }

    @Test
    void a_state_that_counts_nothing_is_200_and_leaves_no_row() {
        var reply =
                sender.post("/orders", order("pending").put("state", "pending").toString());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("result").asText()).isEqualTo("ignored");
    }

    @Test
    void all_faults_are_told_at_once_with_their_places() {
        var faulty = order("").put("total", "many").put("colour", "red");
        faulty.putArray("items").addObject().put("quantity", "two");

        var reply = sender.post("/orders", faulty.toString());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("faults").findValuesAsText("field"))
                .contains("/number", "/total", "/colour", "/items/0/quantity");
        assertThat(reply.json().path("faults").findValuesAsText("problem")).allMatch(text -> !text.isBlank());
        assertThat(reply.json().path("faults").findValuesAsText("expected")).allMatch(text -> !text.isBlank());
        assertThat(reply.json().path("orders")).isEmpty();
    }

    @Test
    void the_good_orders_of_an_array_are_committed_and_the_faulty_ones_told() {
        var faulty = order("f-2");
        faulty.remove("total");

        var reply = sender.post("/orders", "[" + order("f-1") + "," + faulty + ",7," + order("f-4") + "]");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("faults").findValuesAsText("field")).containsExactly("/1/total", "/2");
        assertThat(reply.json().path("faults").findValuesAsText("index")).containsExactly("1", "2");
        assertThat(reply.json().path("orders").findValuesAsText("number")).containsExactly("f-1", "f-4");
        assertThat(reply.json().path("orders").findValuesAsText("index")).containsExactly("0", "3");
        installation.await("f-4", State.REWARDED);
    }

    @Test
    void a_faulty_order_is_kept_byte_for_byte() {
        var raw = "{ \"number\" : \"kept\",\t\"total\":\"ñ\" }";

        sender.post("/orders", "[" + order("k-1") + ", " + raw + "]");

        assertThat(installation.rejections())
                .anySatisfy(row -> assertThat(new String(row.raw(), StandardCharsets.UTF_8))
                        .isEqualTo(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "no json",
                "{",
                "{\"number\":\"1\"",
                "{\"number\":\"1\",\"number\":\"2\"}",
                "{} {}",
                "[1,]",
                "{\"total\":NaN}",
                "{\"total\":1e",
                "\u0000"
            })
    void what_is_no_json_is_400_and_leaves_no_row(String text) {
        var before = installation.rejections().size();

        var reply = sender.post("/orders", text);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(installation.rejections()).hasSize(before);
    }

    @Test
    void deep_json_and_bad_utf_8_are_400() {
        var deep = sender.post("/orders", "[".repeat(50_000));
        var bad = sender.send(sender.request("/orders")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, '"'})));

        assertThat(deep.status()).isEqualTo(400);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asText()).contains("UTF-8");
    }

    @Test
    void more_than_a_thousand_orders_are_413_and_none_is_committed() {
        var orders = JSON.createArrayNode();
        for (var i = 0; i <= 1_000; i++) {
            orders.add(order("many-" + i));
        }

        var reply = sender.post("/orders", orders.toString());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(sender.get("/orders/many-0").status()).isEqualTo(404);
    }

    @Test
    void numbers_that_nobody_pays_are_faults() {
        for (var total : List.of("-1e13", "1e13")) {
            var text = order("odd-" + total).put("total", 0).toString().replace("\"total\":0", "\"total\":" + total);

            var reply = sender.post("/orders", text);

            assertThat(reply.status()).as(total + ": " + reply.text()).isEqualTo(422);
            assertThat(reply.json().path("faults").findValuesAsText("field")).containsExactly("/total");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E2147483648"})
    void numbers_that_would_fill_the_memory_are_400(String total) {
        var text = order("huge").put("total", 0).toString().replace("\"total\":0", "\"total\":" + total);

        var reply = sender.post("/orders", text);

        assertThat(reply.status()).isEqualTo(400);
    }

    static Stream<Arguments> refusals() {
        var json = HttpRequest.BodyPublishers.ofString("{}");
        var none = HttpRequest.BodyPublishers.noBody();
        return Stream.of(
                Arguments.of("GET", "/nowhere", none, Map.of(), 404, Map.of()),
                Arguments.of("POST", "/nowhere", json, Map.of(), 404, Map.of()),
                Arguments.of("POST", "/orders/no-such-format", json, Map.of(), 404, Map.of()),
                Arguments.of("GET", "/orders/1/2", none, Map.of(), 404, Map.of()),
                Arguments.of("GET", "/orders/unheard-of", none, Map.of(), 404, Map.of()),
                Arguments.of("GET", "/orders/%00", none, Map.of(), 404, Map.of()),
                Arguments.of("GET", "/orders", none, Map.of(), 405, Map.of("Allow", "POST")),
                Arguments.of("DELETE", "/orders", none, Map.of(), 405, Map.of("Allow", "POST")),
                Arguments.of("PUT", "/orders/1", json, Map.of(), 405, Map.of("Allow", "GET")),
                Arguments.of("POST", "/orders", json, Map.of("Content-Type", "text/plain"), 415, Map.of()),
                Arguments.of(
                        "POST",
                        "/orders",
                        json,
                        Map.of("Content-Type", "application/json; charset=latin1"),
                        415,
                        Map.of()),
                Arguments.of(
                        "POST",
                        "/orders",
                        json,
                        Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
                        415,
                        Map.of("Accept-Encoding", "identity")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_reaches_no_route_is_told_as_a_problem_too(
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            Map<String, String> headers,
            int status,
            Map<String, String> answered) {
        var request = sender.request(path).method(method, body);
        headers.forEach(request::header);

        var reply = sender.send(request);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("title").asText()).isNotBlank();
        assertThat(reply.json().path("detail").asText()).isNotBlank();
        answered.forEach((name, value) -> assertThat(reply.header(name)).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({"GET, /orders/1", "POST, /orders"})
    void without_a_token_or_with_a_wrong_one_it_is_401(String method, String path) {
        for (var authorization : List.of("", "Bearer", "Bearer x" + HttpSender.TOKEN, "Basic " + HttpSender.TOKEN)) {
            var request = sender.request(path)
                    .setHeader("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(
                                    order("stranger").toString()));

            var reply = sender.send(request);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(sender.get("/orders/stranger").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/%zz", "/orders/%", "/orders/1?shop=%zz", "/%4"})
    void a_path_that_is_encoded_wrongly_is_400(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sender.port())) {
            socket.setSoTimeout(20_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + HttpSender.TOKEN
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        }
    }

    @Test
    void what_the_journal_cannot_commit_is_503_and_is_not_there() throws Exception {
        HttpSender.Reply refused;
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            refused = sender.post("/orders", order("outage").toString());
            statement.execute("ROLLBACK");
        }
        var unknown = sender.get("/orders/outage");

        var again = sender.post("/orders", order("outage").toString());

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(again.status()).isEqualTo(202);
    }

    @Test
    void a_body_over_the_limit_is_413() {
        var body = "[" + " ".repeat(1 << 20) + "]";

        var known = sender.post("/orders", body);
        var chunked = sender.send(sender.request("/orders")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));

        assertThat(known.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void an_order_is_shown_with_points_transaction_and_attempts() {
        sender.post("/orders", order("shown").toString());
        var row = installation.await("shown", State.REWARDED);

        var reply = sender.get("/orders/shown");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("state").asText()).isEqualTo("REWARDED");
        assertThat(reply.json().path("points").asLong()).isEqualTo(row.points().orElseThrow());
        assertThat(reply.json().path("transaction").asText())
                .isEqualTo(row.transactionId().orElseThrow());
        assertThat(reply.json().path("attempts").asInt()).isEqualTo(1);
        assertThat(reply.json().path("source").asText()).isEqualTo("orders.http");
    }

    @Test
    void an_order_of_another_shop_is_shown_with_its_cancellation_and_reason() {
        var number = "A/B 1?ñ";
        var order = Installation.order(number, "ana@example.com").put("shop", "web");
        sender.post(
                "/orders",
                array(order, order.deepCopy().put("state", "cancelled")).toString());

        var reply = sender.get("/orders/A%2FB%201%3F%C3%B1?shop=web");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("number").asText()).isEqualTo(number);
        assertThat(reply.json().path("state").asText()).isEqualTo("SKIPPED");
        assertThat(reply.json().path("reason").asText()).as(reply.text()).contains("cancelled");
        assertThat(reply.json().path("cancellation").path("state").asText()).isEqualTo("SKIPPED");
        assertThat(sender.get("/orders/A%2FB%201%3F%C3%B1").status()).isEqualTo(404);
    }

    @Test
    void nothing_of_the_request_comes_back() {
        var mark = "never-to-be-seen-again";

        var reply = sender.send(sender.request("/orders?apikey=" + mark + "&CamelHttpResponseCode=299")
                .header("Content-Type", "application/json")
                .header("X-" + mark, mark)
                .header("CamelHttpUri", "http://127.0.0.1:1/" + mark)
                .header("CAmelHttpResponseCode", "299")
                .POST(HttpRequest.BodyPublishers.ofString(order("echo").toString())));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.headers().map().keySet()).containsExactlyInAnyOrder("content-length", "content-type");
        assertThat(reply.text()).doesNotContain(mark);
    }
}
