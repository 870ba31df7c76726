package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.HistoryLine;
import io.github.woowuproutes.journal.Mended;
import io.github.woowuproutes.journal.Replay;
import io.github.woowuproutes.journal.Skip;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import io.github.woowuproutes.sandbox.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people do to orders while a run delivers, as fault 21 of the list of faults has it: never a second reward. */
class MendingTest extends InstalledTest {

    private static final Replay REPLAY = new Replay(false, Duration.ZERO, Duration.ofSeconds(3), Set.of());
    private static final Replay REREAD = new Replay(true, Duration.ZERO, Duration.ofSeconds(3), Set.of());

    @Override
    Installation prepared(Installation fresh) {
        return fresh.withQuietTime();
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

    private List<Mended> press(String number, int times) {
        return IntStream.range(0, times)
                .parallel()
                .mapToObj(press -> installation.mend(REPLAY, number))
                .toList();
    }

    private List<String> events(String number) {
        return installation.history(number).stream().map(HistoryLine::event).toList();
    }

    @Test
    void replay_pressed_ten_times_on_a_rewarded_and_on_an_uncertain_order_gives_no_further_reward() throws Exception {
        fail("unknown", Fault.appliedThen(Breakage.RESET));
        installation.start();
        installation.accepts(order("rewarded", "a@x.com"), order("unknown", "b@x.com"));
        installation.await("rewarded", State.REWARDED);
        installation.awaitOnce("unknown", State.UNKNOWN);

        List<Mended> rewarded = press("rewarded", 10);
        List<Mended> unknown = press("unknown", 10);
        installation.await("unknown", State.REWARDED);
        List<Mended> settled = press("unknown", 10);
        installation.accepts(order("after", "a@x.com"), order("after-too", "b@x.com"));
        installation.await("after", State.REWARDED);
        installation.await("after-too", State.REWARDED);

        assertThat(rewarded).hasSize(10).noneMatch(Mended::changed);
        assertThat(unknown).hasSize(10).noneMatch(Mended::changed);
        assertThat(settled).hasSize(10).noneMatch(Mended::changed);
        assertThat(events("rewarded")).hasSize(10).containsOnly("replay");
        assertThat(events("unknown")).hasSize(20).containsOnly("replay");
        assertThat(installation.sandbox().ledger().rewardsOf("rewarded")).hasSize(1);
        assertThat(installation.sandbox().ledger().rewardsOf("unknown")).hasSize(1);
        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isEqualTo(4);
    }

    @Test
    void a_refused_order_is_sent_again_when_woowup_takes_it_and_once_however_often_it_is_pressed() throws Exception {
        fail("1", Fault.status(400));
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.PARKED);

        press("1", 10);

        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("1")).hasSize(1);
        assertThat(events("1")).hasSize(10).containsOnly("replay");
    }

    @Test
    void an_order_that_was_left_to_a_person_is_looked_for_again_and_found() throws Exception {
        fail("1", Fault.appliedThen(Breakage.RESET));
        installation.with("woowup.uncertain", "hold").start();
        installation.sandbox().faults().add(FaultRule.of(Fault.emptyList()).on(Call.TRANSACTIONS));
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.PARKED);
        installation.sandbox().faults().clear();

        Mended mended = installation.mend(REPLAY, "1");

        assertThat(mended.words()).contains("may have arrived");
        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("1")).hasSize(1);
    }

    @Test
    void an_order_that_was_corrected_and_is_sent_again_is_rewarded_as_it_is_now() throws Exception {
        fail("1", Fault.status(400));
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.PARKED);

        installation.mend(REREAD, "1");
        installation.accepts(order("1", "a@x.com").put("branch", "Palermo I"));

        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("1").get(0).branch())
                .contains("Palermo I");
    }

    @Test
    void a_skipped_order_is_not_sent() throws Exception {
        fail("1", Fault.status(400));
        installation.start();
        installation.accepts(order("1", "a@x.com"));
        installation.await("1", State.PARKED);

        installation.mend(new Skip("the branch was closed"), "1");
        installation.accepts(order("1", "a@x.com").put("branch", "Palermo I"), order("2", "a@x.com"));

        installation.await("2", State.REWARDED);
        assertThat(installation.row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(installation.row("1").reason()).contains("skipped by hand: the branch was closed");
    }
}
