package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictnessTest {
    private static final String REWARD = "/add_sale_points_by_uid";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    private final WoowUpClient client = new WoowUpClient(sandbox);

    @BeforeEach
    void know_ana() {
        sandbox.program().addCustomer("ana@x.com");
    }

    @AfterEach
    void stop() {
        assertThat(sandbox.ledger().size()).isZero();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Username,,403",
        "Username,4321,403",
        "Accept,,400",
        "Accept,text/html,400",
        "Apikey,,403",
    })
    void a_missing_or_wrong_header_is_a_violation(String name, String value, int status) {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/apiv2/1234/contest_sale_points/"));
        Map.of("Apikey", "sandbox-key", "Username", "1234", "Accept", "application/json")
                .forEach((header, right) -> {
                    if (!header.equals(name)) {
                        request.header(header, right);
                    } else if (value != null) {
                        request.header(header, value);
                    }
                });

        var answer = client.send(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"status\":false");
        assertThat(sandbox.violations()).singleElement().satisfies(violation -> assertThat(violation.problem())
                .contains(name));
    }

    @Test
    void a_wrong_key_is_no_violation_and_is_refused_with_403_or_with_200() {
        var wrong = client.request("/contest_sale_points/").setHeader("Apikey", "wrong");

        var forbidden = client.send(wrong.GET());
        sandbox.faults().wrongKeyRefused(true);
        var refused = client.send(wrong.GET());

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).isEqualTo("{\"status\":false,\"message\":\"Invalid Apikey\"}");
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void another_programme_is_refused_like_a_wrong_key() {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/apiv2/99/contest_sale_points/"));

        var answer = client.send(request);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sandbox.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user_by_uid?uid=a", "/contest_sale_points", "/is_user/?service=2", "/nothing", "/"})
    void a_path_that_is_not_documented_is_404(String path) {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(sandbox.violations()).hasSize(1);
    }

    @Test
    void a_wrong_method_is_405_and_names_the_right_one() {
        var get = client.get(REWARD);
        var post = client.postRaw("/contest_sale_points/", "");

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(sandbox.violations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data"})
    void a_body_that_is_no_form_is_refused(String type) {
        var request = client.postRequest(REWARD, WoowUpClient.encode(WoowUpClient.rewardOf("1")))
                .setHeader("Content-Type", type);

        var answer = client.send(request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sandbox.violations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uid=%",
                "uid=%4",
                "uid=%zz",
                "uid=%ff",
                "uid=%C3",
                "uid=\"a\"",
                "uid={a}",
                "uid=\u00f1",
                "uid=a b",
                "uid=a&uid=b",
                "uid=a&more=b",
                "uid=a&x",
                "uid=",
                "",
                "uid=a&&uid=b",
                "uid=a\u0000",
            })
    void a_query_that_no_encoder_would_write_is_malformed(String query) {
        var answer = RawAnswer.to(
                sandbox,
                "GET /apiv2/1234/user_by_uid/?" + query.replace(" ", "[") + " HTTP/1.1\r\nHost: x\r\n"
                        + "Apikey: sandbox-key\r\nUsername: 1234\r\nAccept: application/json\r\n\r\n");

        assertThat(answer.bytes()).startsWith("HTTP/1.1 400 ");
        assertThat(sandbox.violations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_id", "uid", "points", "nrofactura"})
    void a_reward_without_a_required_field_is_malformed(String field) {
        var fields = new HashMap<>(WoowUpClient.rewardOf("1"));
        fields.remove(field);

        var missing = client.post(REWARD, fields);
        fields.put(field, "");
        var empty = client.post(REWARD, fields);

        assertThat(List.of(missing.statusCode(), empty.statusCode())).containsOnly(400);
        assertThat(sandbox.violations()).hasSize(2).allSatisfy(violation -> assertThat(violation.problem())
                .contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "app_id,4321,400",
        "points,1.5,200",
        "points,+3,200",
        "points,007,200",
        "points,1e3,200",
        "points,-0,200",
        "points,99999999999999999999,200",
        "datetime,2026-11-22T15:00:00,400",
        "datetime,2026-02-30 15:00:00,400",
        "datetime,2026-11-22 25:00:00,400",
        "datetime,22/11/2026,400",
        "unknown,1,400",
    })
    void a_field_with_a_wrong_value_is_refused_and_a_violation(String field, String value, int status) {
        var fields = new HashMap<>(WoowUpClient.rewardOf("1"));
        fields.put(field, value);

        var answer = client.post(REWARD, fields);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"status\":false");
        assertThat(sandbox.violations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "x",
                "[",
                "[] []",
                "[1]",
                "[{}]",
                "[{'codigo':'a','producto':'b','cantidad':'1','precio':2}]",
                "[{'codigo':1,'producto':'b','cantidad':1,'precio':2}]",
                "[{'codigo':'a','producto':'b','cantidad':1}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':null}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':NaN}]",
                "[{'codigo':'a','codigo':'a','producto':'b','cantidad':1,'precio':2}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':2,'total':2}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':2,'variations':{}}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':2,'variations':[{'name':'x'}]}]",
                "[{'codigo':'a','producto':'b','cantidad':1,'precio':2,'variations':[{'name':'x','value':1}]}]",
            })
    void a_detail_that_is_not_as_documented_is_malformed(String items) {
        var fields = new HashMap<>(WoowUpClient.rewardOf("1"));
        fields.put("factura", items.replace('\'', '"'));

        var answer = client.post(REWARD, fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sandbox.violations()).singleElement().satisfies(violation -> assertThat(violation.problem())
                .startsWith("factura "));
    }

    @Test
    void a_branch_of_an_item_has_to_exist() {
        var fields = new HashMap<>(WoowUpClient.rewardOf("1"));
        fields.put(
                "factura",
                "[{\"codigo\":\"a\",\"producto\":\"b\",\"cantidad\":1,\"precio\":2,\"branch\":\"nowhere\"}]");

        var answer = client.post(REWARD, fields);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":false");
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void a_header_that_leaked_out_is_a_violation_and_refused_no_more_than_woowup_would() {
        var answer = client.send(client.request("/contest_sale_points/")
                .header("fireTime", "now")
                .header("Authorization", "secret")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sandbox.violations())
                .extracting(Violation::problem)
                .anyMatch(problem -> problem.contains("fireTime"))
                .anyMatch(problem -> problem.contains("Authorization"))
                .noneMatch(problem -> problem.contains("secret"));
    }

    @Test
    void a_query_on_a_post_and_a_body_on_a_get_are_malformed() {
        var post = client.postRaw(REWARD + "?uid=a", WoowUpClient.encode(WoowUpClient.rewardOf("1")));
        var get = RawAnswer.to(
                sandbox,
                "GET /apiv2/1234/user_by_uid/?uid=a HTTP/1.1\r\nHost: x\r\nApikey: sandbox-key\r\nUsername: 1234\r\n"
                        + "Accept: application/json\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=b");

        assertThat(post.statusCode()).isEqualTo(400);
        assertThat(get.bytes()).startsWith("HTTP/1.1 400 ");
        assertThat(sandbox.violations()).hasSize(2);
    }
}
