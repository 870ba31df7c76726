package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.AccountState;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import io.github.woowuproutes.sandbox.FaultRule;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of outcomes: what each answer to a call means for the order. */
class OutcomeTest extends InstalledTest {

    /** More than the twenty connections that Camel's HTTP pool allows by default. */
    @Test
    void every_worker_has_a_connection_even_while_no_answer_comes() throws Exception {
        installation.sandbox().faults().next(Call.USER_BY_UID, Fault.appliedThen(Breakage.BLACK_HOLE), 50);
        installation
                .with("delivery.workers", "50")
                .with("camel.component.http.responseTimeout", "4000")
                .start();

        for (int i = 1; i <= 50; i++) {
            installation.accepts(order("n" + i, "customer" + i + "@x.com"));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> installation.sandbox().requests().count(Call.USER_BY_UID) >= 50);
    }

    @ParameterizedTest
    @EnumSource(value = Breakage.class, names = "BLACK_HOLE", mode = EnumSource.Mode.EXCLUDE)
    void an_applied_reward_whose_answer_is_broken_is_unknown_and_not_sent_again(Breakage breakage) throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(breakage), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));
        installation.accepts(order("2", "b@x.com"));

        installation.awaitCount(State.UNKNOWN, 1);
        installation.awaitCount(State.REWARDED, 1);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 301, 204})
    void an_answer_that_is_not_documented_is_unknown_whether_it_was_applied_or_not(int status) throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThenStatus(status), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.UNKNOWN);
        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isEqualTo(1);
    }

    @Test
    void a_reset_before_anything_was_applied_is_unknown_too() throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.broken(Breakage.RESET), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.UNKNOWN);
    }

    @Test
    void rate_limited_everybody_waits_and_the_same_bytes_are_sent_again() throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.tooManyRequests(1), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        var row = installation.await("1", State.REWARDED);
        var sent = installation.sandbox().requests().latest(Call.ADD_SALE_POINTS_BY_UID);
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).body()).isEqualTo(sent.get(1).body());
    }

    @Test
    void a_refused_order_is_parked_with_woowups_words_and_holds_up_no_other() throws Exception {
        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(Fault.refused("factura inválida"))
                        .on(Call.ADD_SALE_POINTS_BY_UID)
                        .forOrder("666")
                        .times(FaultRule.ALWAYS));
        installation.start();

        installation.accepts(order("666", "a@x.com"), order("1", "b@x.com"));

        assertThat(installation.await("666", State.PARKED).reason()).contains("factura inválida");
        installation.await("1", State.REWARDED);
    }

    @Test
    void a_refusal_with_400_is_parked_without_asking_the_account() throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.status(400), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.PARKED);
        assertThat(installation.sandbox().requests().count(Call.CONTEST_SALE_POINTS))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void an_account_that_is_refused_parks_nothing_and_goes_on_by_itself(AccountState refused) throws Exception {
        installation.sandbox().faults().account(refused);
        installation.start();
        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"));
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> installation.sandbox().requests().total() > 0);

        installation.sandbox().faults().account(AccountState.OPEN);

        installation.awaitCount(State.REWARDED, 2);
    }

    @Test
    void a_key_that_becomes_wrong_and_is_refused_as_status_false_parks_nothing() throws Exception {
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.REWARDED);
        installation.sandbox().faults().add(FaultRule.of(Fault.keyRefused()).times(FaultRule.ALWAYS));
        installation.accepts(order("2", "a@x.com"), order("3", "new@x.com"));
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> installation.sandbox().requests().count(Call.CONTEST_SALE_POINTS) > 1);

        installation.sandbox().faults().clear();

        installation.awaitCount(State.REWARDED, 3);
    }

    @Test
    void a_remembered_customer_who_is_refused_is_looked_up_again() throws Exception {
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.REWARDED);
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.refused("usuario inexistente"), 1);

        installation.accepts(order("2", "a@x.com"));

        installation.await("2", State.REWARDED);
        assertThat(installation.sandbox().requests().count(Call.USER_BY_UID)).isEqualTo(2);
        assertThat(installation.row("2").attempts()).isEqualTo(2);
    }

    @Test
    void woowup_away_parks_nothing_and_delivery_goes_on_when_it_is_back() throws Exception {
        installation.sandbox().faults().rate(Call.USER_BY_UID, Fault.broken(Breakage.RESET), 1, 1);
        installation.sandbox().faults().rate(Call.CONTEST_SALE_POINTS, Fault.status(503), 1, 1);
        installation.start();
        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"));
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> installation.sandbox().requests().total() > 1);

        installation.sandbox().faults().clear();

        installation.awaitCount(State.REWARDED, 2);
    }

    @Test
    void a_stop_in_the_middle_leaves_nothing_in_doubt() throws Exception {
        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(Fault.slow(Duration.ofMillis(200))).times(FaultRule.ALWAYS));
        installation.start();
        for (int i = 1; i <= 60; i++) {
            installation.accepts(order("n" + i, "c" + i + "@x.com"));
        }
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> installation.sandbox().ledger().size() > 3);

        installation.stop();
        installation.sandbox().faults().clear();
        installation.start();

        installation.awaitCount(State.REWARDED, 60);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(60);
    }
}
