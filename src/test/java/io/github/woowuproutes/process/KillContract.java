package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Killed under load again and again: nothing is lost, and nothing is given twice. */
@DisabledOnOs(OS.WINDOWS)
abstract class KillContract extends WholeProcess {

    private static final int KILLS = 5;
    private static final int ORDERS = 1500;
    private static final int WORKERS = 8;

    /** Names the journal in the installation, and says how it is read. */
    abstract JournalRows useJournal(Installation installation) throws Exception;

    @Override
    SandboxSettings sandboxSettings(SandboxSettings settings) {
        // so that rewards are on their way whenever the blow comes
        return settings.withLatency(Duration.ofMillis(20));
    }

    @Test
    void killed_under_load_it_loses_nothing_and_gives_nothing_twice() throws Exception {
        var shop = shop().addOrders(ORDERS / 2, 400);
        var rows = useJournal(installation());

        for (var kill = 1; kill <= KILLS; kill++) {
            var enough = sandbox().ledger().orders() + 50;
            var run = installation().run();
            run.until(() -> sandbox().ledger().orders() >= enough);
            run.kill();
            shop.addOrders(ORDERS / 2 / KILLS, 400);
        }
        var last = installation().run();
        last.until(() -> rows.count("REWARDED") + rows.count("UNKNOWN") == ORDERS);

        assertThat(last.terminate()).as(last.output()).isZero();
        var accounted = new HashSet<>(rows.orders("UNKNOWN"));
        assertThat(accounted).hasSizeLessThanOrEqualTo(KILLS * WORKERS);
        rows.orders("REWARDED").forEach(order -> {
            assertThat(sandbox().ledger().rewardsOf(order)).as(order).hasSize(1);
            accounted.add(order);
        });
        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows.owned()).isZero();
    }
}
