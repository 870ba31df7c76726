package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
    private static final String ITEMS =
            "[{\"codigo\":\"SKU1\",\"producto\":\"Ñandú & Co\",\"cantidad\":3,\"precio\":300.00,"
                    + "\"variations\":[{\"name\":\"Talle\",\"value\":\"XL\"}]}]";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    private final WoowUpClient client = new WoowUpClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_known_customer_is_found_with_numbers_as_strings() {
        sandbox.program().addCustomer("ana@x.com");

        var answer = client.get("/user_by_uid/?uid=ana%40x.com");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":true,\"data\":{\"user\":{\"service_uid\":\"ana@x.com\","
                        + "\"userapp_id\":\"1000001\",\"points\":\"0\"}},\"message\":\"\"}");
        assertThat(sandbox.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana+tag@x.com", "A&B", "Ñandú", "a=b c", "\"q\"\\", "😀"})
    void any_uid_comes_through_the_query_and_the_form_as_it_is(String uid) {
        client.post("/initialize_user", Map.of("uid", uid, "email", "e@x.com", "first_name", "F", "last_name", "L"));

        var byUid = client.get("/user_by_uid/?uid=" + WoowUpClient.encode(uid));
        var isUser = client.get("/is_user?service=2&service_uid=" + WoowUpClient.encode(uid));
        var byEmail = client.get("/user_by_email?email=e%40x.com");

        assertThat(byUid.body()).contains("\"status\":true");
        assertThat(isUser.body()).contains("\"status\":true");
        assertThat(byEmail.body()).isEqualTo(byUid.body());
        assertThat(sandbox.program().customer(uid)).isPresent();
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void an_unknown_customer_is_refused_with_status_false() {
        var byUid = client.get("/user_by_uid/?uid=nobody");
        var isUser = client.get("/is_user?service=2&service_uid=nobody");
        var reward = client.reward("1");

        assertThat(byUid.statusCode()).isEqualTo(200);
        assertThat(byUid.body()).isEqualTo("{\"status\":false,\"message\":\"user not found\"}");
        assertThat(isUser.body()).contains("\"status\":false");
        assertThat(reward.body()).contains("\"status\":false");
        assertThat(sandbox.ledger().size()).isZero();
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void initializing_gives_points_once_and_a_second_time_is_refused() {
        var eva = Map.of("uid", "C-77", "email", "eva@x.com", "first_name", "Eva", "last_name", "Paz");

        var first = client.post("/initialize_user", eva);
        var second = client.post("/initialize_user", eva);

        assertThat(first.body()).contains("\"status\":true", "\"service_uid\":\"C-77\"", "\"points\":\"10\"");
        assertThat(second.body()).contains("\"status\":false");
        assertThat(sandbox.program().customer("C-77"))
                .contains(new Customer("C-77", "eva@x.com", "Eva", "Paz", "1000001", 10));
    }

    @Test
    void the_rate_follows_the_program() {
        var before = client.get("/contest_sale_points/");
        sandbox.program().pointsPerUnit(new BigDecimal("0.05"));
        var after = client.get("/contest_sale_points/");

        assertThat(before.body())
                .isEqualTo("{\"status\":true,\"data\":{\"contest_sale_points\":\"1\"},\"message\":\"\"}");
        assertThat(after.body()).contains("\"contest_sale_points\":\"0.05\"");
    }

    @Test
    void a_reward_is_in_the_ledger_with_all_that_was_sent() {
        sandbox.program().addCustomer("ana@x.com");
        var fields = new HashMap<>(WoowUpClient.rewardOf("1034242"));
        fields.putAll(Map.of("factura", ITEMS, "branch", "Palermo I", "datetime", "2026-11-22 15:00:00"));

        var answer = client.post("/add_sale_points_by_uid", fields);

        assertThat(sandbox.ledger().rewardsOf("1034242")).singleElement().satisfies(reward -> {
            assertThat(reward.uid()).isEqualTo("ana@x.com");
            assertThat(reward.points()).isEqualTo(300);
            assertThat(reward.items()).contains(ITEMS);
            assertThat(reward.branch()).contains("Palermo I");
            assertThat(reward.datetime()).contains("2026-11-22 15:00:00");
            assertThat(reward.answered()).isTrue();
            assertThat(reward.cancelled()).isFalse();
            assertThat(answer.body()).contains("\"transaction_id\":\"" + reward.transactionId() + "\"");
        });
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void the_same_order_twice_gives_its_points_twice() {
        sandbox.program().addCustomer("ana@x.com");

        client.reward("1");
        client.reward("1");
        client.reward("12");

        assertThat(sandbox.ledger().size()).isEqualTo(3);
        assertThat(sandbox.ledger().orders()).isEqualTo(2);
        assertThat(sandbox.ledger().doubles()).containsExactly("1");
        assertThat(sandbox.program().customer("ana@x.com").orElseThrow().points())
                .isEqualTo(900);
    }

    @Test
    void cancelling_takes_the_points_back_once() {
        sandbox.program().addCustomer("ana@x.com");
        client.reward("1");
        var order = Map.of("app_id", "1234", "nrofactura", "1");

        var first = client.post("/cancel_invoice", order);
        var second = client.post("/cancel_invoice", order);
        var unknown = client.post("/cancel_invoice", Map.of("app_id", "1234", "nrofactura", "2"));

        assertThat(first.body()).contains("\"status\":true", "\"transaction_id\":\"");
        assertThat(second.body()).contains("\"status\":false");
        assertThat(unknown.body()).contains("\"status\":false");
        assertThat(sandbox.ledger().rewardsOf("1")).singleElement().matches(Reward::cancelled);
        assertThat(sandbox.program().customer("ana@x.com").orElseThrow().points())
                .isZero();
    }

    @Test
    void transactions_are_a_bare_array_newest_first_with_order_numbers() {
        client.post(
                "/initialize_user",
                Map.of("uid", "ana@x.com", "email", "ana@x.com", "first_name", "A", "last_name", "B"));
        client.reward("12");
        client.reward("123");

        var answer = client.get("/transactions?userapp_id=1000001");

        assertThat(answer.body()).startsWith("[{\"id\":\"").endsWith("\"}]");
        assertThat(answer.body().split("\"description\":")).hasSize(4);
        assertThat(answer.body())
                .containsSubsequence(
                        "\"points\":\"300\"",
                        "\"description\":\"123\"",
                        "\"description\":\"12\"",
                        "\"points\":\"10\"",
                        "\"description\":\"Bienvenida\"");
        assertThat(client.get("/transactions?userapp_id=7").body()).contains("\"status\":false");
    }

    @Test
    void a_branch_that_does_not_exist_is_refused() {
        sandbox.program().addCustomer("ana@x.com");
        var fields = new HashMap<>(WoowUpClient.rewardOf("1"));
        fields.put("branch", "Mar del Plata");

        var refused = client.post("/add_sale_points_by_uid", fields);
        sandbox.program().addBranch("Mar del Plata");
        var applied = client.post("/add_sale_points_by_uid", fields);

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("\"status\":false");
        assertThat(applied.body()).contains("\"status\":true");
        assertThat(sandbox.violations()).isEmpty();
    }
}
