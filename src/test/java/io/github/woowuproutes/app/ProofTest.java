package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import io.github.woowuproutes.sandbox.FaultRule;
import io.github.woowuproutes.sandbox.SeenRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an order whose answer was lost, with a quiet time of seconds: mostly waiting, so all at once. */
@Execution(ExecutionMode.CONCURRENT)
class ProofTest extends InstalledTest {

    private static final Fault LOST = Fault.appliedThen(Breakage.RESET);
    private static final Fault NEVER_ARRIVED = Fault.broken(Breakage.RESET);

    @Override
    Installation prepared(Installation fresh) {
        return fresh.withQuietTime();
    }

    // found

    @ParameterizedTest
    @EnumSource(
            value = Breakage.class,
            names = {"RESET", "HTML"})
    void a_reward_that_arrived_is_found_and_not_sent_again(Breakage breakage) throws Exception {
        fail("1", Fault.appliedThen(breakage));
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        var row = installation.await("1", State.REWARDED);
        assertThat(row.transactionId()).contains(transactionOf("1"));
        assertThat(row.points()).hasValue(300);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(installation.sandbox().ledger().rewardsOf("1")).hasSize(1);
    }

    @Test
    void it_is_found_as_the_last_of_250_transactions_and_by_its_whole_number() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        fail("12", LOST);
        installation.start();
        installation.accepts(order("12", "a@x.com"));
        installation.awaitOnce("12", State.UNKNOWN);

        for (int i = 1; i < 250; i++) {
            installation.reward("a@x.com", "12" + i, 300);
        }

        assertThat(installation.await("12", State.REWARDED).transactionId()).contains(transactionOf("12"));
        assertThat(installation.sandbox().ledger().rewardsOf("12")).hasSize(1);
    }

    @Test
    void it_is_found_by_what_was_sent_when_the_rate_has_changed_since() throws Exception {
        fail("1", LOST);
        fail("2", NEVER_ARRIVED);
        installation.with("woowup.uncertain", "resend").start();
        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"));
        installation.awaitOnce("1", State.UNKNOWN);
        installation.awaitOnce("2", State.UNKNOWN);

        installation.sandbox().program().pointsPerUnit(new BigDecimal("2"));
        installation.stop();
        installation.start();

        assertThat(installation.await("1", State.REWARDED).points()).hasValue(300);
        assertThat(installation.await("2", State.REWARDED).points()).hasValue(300);
        assertThat(installation.sandbox().ledger().points()).isEqualTo(600);
    }

    // absent

    @Test
    void a_reward_that_did_not_arrive_is_looked_for_twice_and_sent_again_byte_for_byte() throws Exception {
        fail("1", NEVER_ARRIVED);
        installation.with("woowup.uncertain", "resend").start();

        installation.accepts(order("1", "a@x.com"));

        var row = installation.await("1", State.REWARDED);
        var sent = installation.sandbox().requests().latest(Call.ADD_SALE_POINTS_BY_UID);
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(installation.sandbox().requests().count(Call.TRANSACTIONS)).isGreaterThanOrEqualTo(2);
        assertThat(sent).hasSize(2);
        assertThat(sent.stream().map(SeenRequest::body).distinct()).hasSize(1);
    }

    @Test
    void with_hold_an_absent_reward_is_left_to_a_person() throws Exception {
        fail("1", NEVER_ARRIVED);
        installation.with("woowup.uncertain", "hold").start();

        installation.accepts(order("1", "a@x.com"));

        assertThat(installation.await("1", State.PARKED).reason().orElseThrow()).contains("give the points there");
        assertThat(installation.sandbox().ledger().size()).isZero();
    }

    @Test
    void with_auto_an_absence_waits_until_another_order_was_shown_and_is_believed_then() throws Exception {
        fail("1", NEVER_ARRIVED);
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> installation.row("1").reason().orElse("").contains("any other reward"));

        installation.accepts(order("2", "b@x.com"));

        installation.await("2", State.REWARDED);
        assertThat(installation.await("1", State.REWARDED).attempts()).isEqualTo(2);
    }

    @Test
    void what_was_learnt_is_known_at_the_next_start() throws Exception {
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.REWARDED);
        installation.awaitRequests(Call.TRANSACTIONS, 1);
        installation.awaitNothingToLookAt();
        installation.stop();
        fail("2", NEVER_ARRIVED);
        installation.start();

        installation.accepts(order("3", "c@x.com"), order("2", "b@x.com"));

        installation.await("2", State.REWARDED);
        // one to learn, two for the absence, one after the second attempt at most
        assertThat(installation.sandbox().requests().count(Call.TRANSACTIONS)).isBetween(3L, 4L);
    }

    @Test
    void lists_that_show_nothing_are_never_believed() throws Exception {
        fail("1", LOST);
        hide(Fault.emptyList());
        installation.start();

        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"));

        installation.await("2", State.REWARDED);
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> installation.row("1").reason().orElse("").contains("any other reward"));
        installation.awaitNothingToLookAtBut("1");
        assertThat(installation.row("1").state()).isEqualTo(State.UNKNOWN);
    }

    // lists that cannot be believed

    @ParameterizedTest
    @ValueSource(strings = {"auto", "resend", "hold"})
    void a_list_that_lacks_a_known_reward_proves_nothing_and_a_person_decides(String uncertain) throws Exception {
        fail("2", LOST);
        installation.with("woowup.uncertain", uncertain).start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.REWARDED);
        installation.accepts(order("2", "a@x.com"));
        installation.awaitOnce("2", State.UNKNOWN);

        hide(Fault.emptyList());

        assertThat(installation.await("2", State.PARKED).reason().orElseThrow())
                .contains("order 1")
                .contains(transactionOf("1"));
    }

    @Test
    void a_list_that_lags_is_looked_at_again() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        fail("1", LOST);
        installation.with("woowup.uncertain", "resend").start();
        installation.accepts(order("1", "a@x.com"));
        installation.awaitOnce("1", State.UNKNOWN);

        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(Fault.lagging(Duration.ofMinutes(1)))
                        .on(Call.TRANSACTIONS)
                        .times(1));

        installation.await("1", State.REWARDED);
    }

    @Test
    void a_list_that_fails_is_no_proof_and_is_asked_again() throws Exception {
        fail("1", LOST);
        installation.with("woowup.uncertain", "resend").start();
        for (Fault fault : new Fault[] {
            Fault.status(500),
            Fault.broken(Breakage.TRUNCATED),
            Fault.broken(Breakage.HTML),
            Fault.broken(Breakage.EMPTY),
            Fault.refused("user not found")
        }) {
            installation
                    .sandbox()
                    .faults()
                    .add(FaultRule.of(fault).on(Call.TRANSACTIONS).times(1));
        }

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().requests().count(Call.TRANSACTIONS)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void other_points_under_its_number_are_left_to_a_person() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        fail("1", NEVER_ARRIVED);
        installation.with("woowup.uncertain", "resend").start();
        installation.accepts(order("1", "a@x.com"));
        installation.awaitOnce("1", State.UNKNOWN);

        installation.reward("a@x.com", "1", 17);

        assertThat(installation.await("1", State.PARKED).reason().orElseThrow()).contains("17 points instead of 300");
    }

    // looked at once more

    @Test
    void a_reward_that_was_sent_twice_and_arrived_twice_is_reported_with_both_transactions() throws Exception {
        installation.expectingDoubles("1").sandbox().program().addCustomer("a@x.com");
        fail("1", LOST);
        var notShown = FaultRule.of(Fault.hidden("1")).on(Call.TRANSACTIONS).times(2);
        installation.sandbox().faults().add(notShown);
        installation.with("woowup.uncertain", "resend").start();

        installation.accepts(order("1", "a@x.com"));

        var row = installation.await("1", State.PARKED);
        var rewards = installation.sandbox().ledger().rewardsOf("1");
        assertThat(rewards).hasSize(2);
        assertThat(row.reason().orElseThrow())
                .contains(rewards.get(0).transactionId())
                .contains(rewards.get(1).transactionId());
        assertThat(row.transactionId()).contains(rewards.get(1).transactionId());
    }

    // never too late

    @Test
    void a_process_that_stood_still_before_the_first_byte_sends_nothing_then_and_the_order_later() throws Exception {
        var asleep = new AtomicBoolean(true);
        // an hour behind while the process is asleep, so that it wakes up an hour after whatever it did
        InstantSource late =
                () -> Clock.systemUTC().instant().minus(asleep.get() ? Duration.ofHours(1) : Duration.ZERO);
        installation.with(late.withZone(ZoneOffset.UTC)).start();

        installation.accepts(order("1", "a@x.com"));

        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> installation.row("1").attempts() > 0
                        && installation.row("1").state() == State.NEW);
        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isZero();
        asleep.set(false);
        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    // before the first send

    @Test
    void with_verify_first_what_woowup_shows_already_is_not_sent() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        installation.sandbox().program().addCustomer("b@x.com");
        installation.reward("a@x.com", "1", 250);
        installation.startVerifyingFirst();

        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"), order("3", "new@x.com"));

        var row = installation.await("1", State.REWARDED);
        assertThat(row.attempts()).isZero();
        assertThat(row.points()).hasValue(250);
        assertThat(row.transactionId()).contains(transactionOf("1"));
        assertThat(installation.await("2", State.REWARDED).attempts()).isEqualTo(1);
        installation.await("3", State.REWARDED);
    }

    @Test
    void with_verify_first_nothing_is_sent_while_the_list_fails() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        installation.reward("a@x.com", "1", 300);
        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(Fault.status(503)).on(Call.TRANSACTIONS).times(2));
        installation.startVerifyingFirst();

        installation.accepts(order("1", "a@x.com"));

        assertThat(installation.await("1", State.REWARDED).attempts()).isZero();
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    private void fail(String order, Fault fault) {
        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(fault)
                        .on(Call.ADD_SALE_POINTS_BY_UID)
                        .forOrder(order)
                        .times(1));
    }

    private void hide(Fault fault) {
        installation.sandbox().faults().add(FaultRule.of(fault).on(Call.TRANSACTIONS));
    }

    private String transactionOf(String order) {
        return installation.sandbox().ledger().rewardsOf(order).get(0).transactionId();
    }
}
