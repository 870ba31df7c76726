package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Killed and stopped under load while answers get lost: every order is rewarded once, and none is left uncertain. */
@DisabledOnOs(OS.WINDOWS)
class LostAnswersIT extends WholeProcess {

    private static final int ORDERS = 800;
    private static final int KILLS = 4;

    @Override
    SandboxSettings sandboxSettings(SandboxSettings settings) {
        return settings.withLatency(Duration.ofMillis(20));
    }

    @Test
    void every_order_is_rewarded_once_and_none_stays_uncertain() throws Exception {
        var shop = shop().addOrders(ORDERS / 2, 300);
        answersGetLost();

        for (var kill = 1; kill <= KILLS; kill++) {
            var enough = sandbox().ledger().orders() + 40;
            var run = installation().run();
            run.until(() -> sandbox().ledger().orders() >= enough);
            run.kill();
            shop.addOrders(ORDERS / 2 / KILLS, 300);
        }
        var last = installation().run();
        last.until(() -> journal().count("REWARDED") == ORDERS);

        assertThat(last.terminate()).as(last.output()).isZero();
        assertEachRewardedOnce();
    }

    @Test
    void stopped_for_longer_than_a_reward_may_take_it_gives_nothing_twice() throws Exception {
        shop().addOrders(ORDERS / 2, 300);
        answersGetLost();
        var run = installation().run();

        for (var stop = 1; stop <= 3; stop++) {
            var enough = sandbox().ledger().orders() + 40;
            run.until(() -> sandbox().ledger().orders() >= enough);
            run.standStillFor(Duration.ofSeconds(3));
        }
        run.until(() -> journal().count("REWARDED") == ORDERS / 2);

        assertThat(run.terminate()).as(run.output()).isZero();
        assertEachRewardedOnce();
    }

    private void answersGetLost() {
        installation()
                .with("woowup.quiet-time", "4s")
                .with("camel.component.http.connectionRequestTimeout", "300")
                .with("camel.component.http.connectTimeout", "300")
                .with("camel.component.http.responseTimeout", "1200")
                .with("camel.component.http.soTimeout", "1200");
        sandbox().faults().rate(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Breakage.RESET), 0.05, 7);
        sandbox().faults().rate(Call.ADD_SALE_POINTS_BY_UID, Fault.broken(Breakage.END_OF_FILE), 0.03, 8);
        sandbox().faults().rate(Call.TRANSACTIONS, Fault.status(503), 0.05, 9);
    }

    private void assertEachRewardedOnce() {
        var rewarded = journal().orders("REWARDED");
        assertThat(rewarded)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, rewarded.size())
                        .mapToObj(Integer::toString)
                        .toList());
        rewarded.forEach(order ->
                assertThat(sandbox().ledger().rewardsOf(order)).as(order).hasSize(1));
        assertThat(sandbox().ledger().unanswered()).as("answers that were lost").isPositive();
    }
}
