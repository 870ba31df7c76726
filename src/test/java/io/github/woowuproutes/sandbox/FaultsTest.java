package io.github.woowuproutes.sandbox;

import static io.github.woowuproutes.sandbox.Call.ADD_SALE_POINTS_BY_UID;
import static io.github.woowuproutes.sandbox.Call.CONTEST_SALE_POINTS;
import static io.github.woowuproutes.sandbox.Call.TRANSACTIONS;
import static io.github.woowuproutes.sandbox.Call.USER_BY_UID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Fault.Breakage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    private final WoowUpClient client = new WoowUpClient(sandbox);

    @BeforeEach
    void know_ana() {
        sandbox.program().addCustomer("ana@x.com");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_reset_is_a_reset_on_the_wire() {
        var answer = rewardWith(Fault.appliedThen(Breakage.RESET));

        assertThat(answer).isEqualTo(new RawAnswer("", RawAnswer.End.RESET));
        assertAppliedButUnanswered();
    }

    @Test
    void an_end_of_file_comes_without_a_byte() {
        var answer = rewardWith(Fault.appliedThen(Breakage.END_OF_FILE));

        assertThat(answer).isEqualTo(new RawAnswer("", RawAnswer.End.CLOSED));
        assertAppliedButUnanswered();
    }

    @Test
    void half_a_header_ends_inside_a_header_line() {
        var answer = rewardWith(Fault.appliedThen(Breakage.HALF_HEADER));

        assertThat(answer.end()).isEqualTo(RawAnswer.End.CLOSED);
        assertThat(answer.bytes()).isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: applica");
        assertAppliedButUnanswered();
    }

    @Test
    void truncated_json_is_shorter_than_promised() {
        var answer = rewardWith(Fault.appliedThen(Breakage.TRUNCATED));

        assertThat(answer.end()).isEqualTo(RawAnswer.End.CLOSED);
        assertThat(answer.body()).isEqualTo("{\"status\":true,\"data\":{\"transacti");
        assertThat(answer.bytes()).contains("Content-Length: 66\r\n", "x-rate-limit-remaining: ");
        assertAppliedButUnanswered();
    }

    @Test
    void a_black_hole_stays_open_and_silent() {
        var answer = rewardWith(Fault.appliedThen(Breakage.BLACK_HOLE));

        assertThat(answer).isEqualTo(new RawAnswer("", RawAnswer.End.SILENT));
        assertAppliedButUnanswered();
    }

    @Test
    void html_comes_as_a_whole_page_with_200() {
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Breakage.HTML), 1);

        var answer = client.reward("1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertAppliedButUnanswered();
    }

    @Test
    void an_empty_200_has_no_body() {
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Breakage.EMPTY), 1);

        var answer = client.reward("1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("0");
        assertAppliedButUnanswered();
    }

    @ParameterizedTest
    @EnumSource(Breakage.class)
    void what_is_broken_before_it_is_applied_leaves_no_trace(Breakage breakage) {
        rewardWith(Fault.broken(breakage));

        assertThat(sandbox.ledger().size()).isZero();
        assertThat(client.reward("1").body()).contains("\"status\":true");
        assertThat(sandbox.ledger().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500,false", "502,true", "503,false", "500,true", "301,false", "401,false", "403,false", "410,false"})
    void a_status_is_answered_before_or_after_it_was_applied(int status, boolean applied) {
        sandbox.faults()
                .next(ADD_SALE_POINTS_BY_UID, applied ? Fault.appliedThenStatus(status) : Fault.status(status), 2);

        var first = client.reward("1");
        var second = client.reward("2");
        var third = client.reward("3");

        assertThat(List.of(first.statusCode(), second.statusCode(), third.statusCode()))
                .containsExactly(status, status, 200);
        assertThat(sandbox.ledger().size()).isEqualTo(applied ? 3 : 1);
        assertThat(sandbox.ledger().unanswered()).isEqualTo(applied ? 2 : 0);
        assertThat(sandbox.requests().count(ADD_SALE_POINTS_BY_UID, status)).isEqualTo(2);
    }

    @Test
    void too_many_requests_tells_how_long_to_wait() {
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, Fault.tooManyRequests(3600), 1);

        var answer = client.reward("1");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3600");
    }

    @Test
    void a_slow_answer_is_applied_at_once() {
        var answer = rewardWith(Fault.slow(Duration.ofMinutes(1)));

        assertThat(answer.end()).isEqualTo(RawAnswer.End.SILENT);
        assertThat(sandbox.ledger().size()).isEqualTo(1);
    }

    @Test
    void a_late_one_is_applied_after_its_caller_gave_up() {
        var answer = rewardWith(Fault.late(Duration.ofMillis(900)));

        assertThat(answer.end()).isEqualTo(RawAnswer.End.SILENT);
        assertThat(sandbox.ledger().size()).isZero();
        Awaitility.await().until(() -> sandbox.ledger().size() == 1);
        Awaitility.await().until(() -> sandbox.requests().count(ADD_SALE_POINTS_BY_UID, Requests.NO_ANSWER) == 1);
        assertThat(sandbox.ledger().unanswered()).isEqualTo(1);
    }

    @Test
    void latency_and_another_fault_play_together() {
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, Fault.slow(Duration.ofMillis(50)), 1);
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, Fault.status(503), 1);
        var start = System.nanoTime();

        var answer = client.reward("1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }

    @Test
    void a_rule_for_an_order_touches_no_other() {
        sandbox.faults().add(FaultRule.of(Fault.refused("invalid order")).forOrder("666"));

        var good = client.reward("1");
        var bad = client.reward("666");
        var again = client.reward("666");

        assertThat(good.body()).contains("\"status\":true");
        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(bad.body()).isEqualTo("{\"status\":false,\"message\":\"invalid order\"}");
        assertThat(again.body()).isEqualTo(bad.body());
        assertThat(sandbox.ledger().rewardsOf("666")).isEmpty();
    }

    @Test
    void a_rule_for_a_customer_touches_every_call_about_it() {
        sandbox.program().addCustomer("eva@x.com");
        sandbox.faults().add(FaultRule.of(Fault.status(500)).forUid("ana@x.com"));

        assertThat(client.get("/user_by_uid/?uid=ana%40x.com").statusCode()).isEqualTo(500);
        assertThat(client.get("/user_by_email?email=ana%40x.com").statusCode()).isEqualTo(500);
        assertThat(client.get("/is_user?service=2&service_uid=ana%40x.com").statusCode())
                .isEqualTo(500);
        assertThat(client.get("/transactions?userapp_id=1000001").statusCode()).isEqualTo(500);
        assertThat(client.reward("1").statusCode()).isEqualTo(500);
        assertThat(client.get("/transactions?userapp_id=1000002").statusCode()).isEqualTo(200);
        assertThat(client.get("/user_by_uid/?uid=eva%40x.com").statusCode()).isEqualTo(200);
    }

    @Test
    void a_probability_draws_the_same_for_the_same_seed() {
        var first = statusesWith(0.3, 7);
        var second = statusesWith(0.3, 7);
        var other = statusesWith(0.3, 8);

        assertThat(first).isEqualTo(second).isNotEqualTo(other).contains(500, 200);
    }

    @ParameterizedTest
    @CsvSource({"REVOKED,403", "DELETED,410", "KEY_REFUSED,200"})
    void an_account_in_trouble_refuses_every_call_until_it_is_open_again(AccountState state, int status) {
        sandbox.faults().account(state);

        for (var answer : List.of(
                client.get("/contest_sale_points/"), client.get("/user_by_uid/?uid=ana%40x.com"), client.reward("1"))) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("\"status\":false");
        }
        sandbox.faults().account(AccountState.OPEN);
        assertThat(client.reward("1").body()).contains("\"status\":true");
        assertThat(sandbox.ledger().size()).isEqualTo(1);
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void a_list_can_be_empty_or_hide_one_order_or_fail() {
        client.reward("1");
        client.reward("12");
        sandbox.faults().next(TRANSACTIONS, Fault.emptyList(), 1);
        sandbox.faults().next(TRANSACTIONS, Fault.hidden("1"), 1);
        sandbox.faults().next(TRANSACTIONS, Fault.status(500), 1);

        var empty = client.get("/transactions?userapp_id=1000001");
        var hiding = client.get("/transactions?userapp_id=1000001");
        var failing = client.get("/transactions?userapp_id=1000001");
        var whole = client.get("/transactions?userapp_id=1000001");

        assertThat(empty.body()).isEqualTo("[]");
        assertThat(hiding.body()).contains("\"description\":\"12\"").doesNotContain("\"description\":\"1\"");
        assertThat(failing.statusCode()).isEqualTo(500);
        assertThat(whole.body()).contains("\"description\":\"12\"", "\"description\":\"1\"");
    }

    @Test
    void a_list_can_lag_or_hold_only_the_newest() {
        client.reward("1");
        client.reward("12");
        sandbox.faults().next(TRANSACTIONS, Fault.lagging(Duration.ofHours(1)), 1);
        sandbox.faults().next(TRANSACTIONS, Fault.lagging(Duration.ZERO), 1);
        sandbox.faults().next(TRANSACTIONS, Fault.shortened(1), 1);

        var lagging = client.get("/transactions?userapp_id=1000001");
        var upToDate = client.get("/transactions?userapp_id=1000001");
        var shortened = client.get("/transactions?userapp_id=1000001");

        assertThat(lagging.body()).isEqualTo("[]");
        assertThat(upToDate.body()).contains("\"description\":\"12\"", "\"description\":\"1\"");
        assertThat(shortened.body()).contains("\"description\":\"12\"").doesNotContain("\"description\":\"1\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clearing_ends_every_fault(boolean account) {
        if (account) {
            sandbox.faults().account(AccountState.DELETED);
        } else {
            sandbox.faults().add(FaultRule.of(Fault.status(500)));
        }

        sandbox.faults().clear();

        assertThat(client.reward("1").body()).contains("\"status\":true");
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @Test
    void a_fault_of_one_call_leaves_the_others_alone() {
        sandbox.faults().next(USER_BY_UID, Fault.status(500), 5);

        var rate = client.get("/contest_sale_points/");

        assertThat(rate.statusCode()).isEqualTo(200);
        assertThat(sandbox.faults().rules()).singleElement().matches(rule -> rule.times() == 5);
        assertThat(sandbox.faults().played()).isZero();
    }

    private RawAnswer rewardWith(Fault fault) {
        sandbox.faults().next(ADD_SALE_POINTS_BY_UID, fault, 1);
        return RawAnswer.toPost(sandbox, ADD_SALE_POINTS_BY_UID.path(), WoowUpClient.rewardOf("1"));
    }

    private void assertAppliedButUnanswered() {
        assertThat(sandbox.ledger().rewardsOf("1")).singleElement().matches(reward -> !reward.answered());
        assertThat(sandbox.ledger().unanswered()).isEqualTo(1);
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    private List<Integer> statusesWith(double probability, long seed) {
        sandbox.faults().clear();
        sandbox.faults().rate(CONTEST_SALE_POINTS, Fault.status(500), probability, seed);
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            statuses.add(client.get("/contest_sale_points/").statusCode());
        }
        return statuses;
    }
}
