package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.FaultRule;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class RunIT extends WholeProcess {

    @Test
    void orders_are_rewarded_once_new_ones_at_the_next_poll_and_none_again_after_a_restart() throws Exception {
        var shop = shop().addOrders(20, 5);

        var first = installation().run();
        first.until(() -> sandbox().ledger().orders() == 20);
        shop.addOrders(3, 5);
        first.until(() -> sandbox().ledger().orders() == 23);
        var firstCode = first.terminate();
        shop.addOrders(1, 5);
        var second = installation().run();
        second.until(() -> sandbox().ledger().orders() == 24 && journal().count("REWARDED") == 24);
        var secondCode = second.terminate();

        assertThat(firstCode).as(first.output()).isZero();
        assertThat(secondCode).as(second.output()).isZero();
        assertThat(sandbox().program().customers()).isEqualTo(5);
    }

    @Test
    void a_stop_under_load_with_slow_answers_is_clean() throws Exception {
        shop().addOrders(200, 200);
        sandbox().faults().add(FaultRule.of(Fault.slow(Duration.ofSeconds(2))).on(Call.ADD_SALE_POINTS_BY_UID));

        var run = installation().run();
        run.until(() -> journal().count("SENDING") == 8);
        var code = run.terminate();

        assertThat(code).as(run.output()).isZero();
        assertThat(journal().counts()).containsOnlyKeys("NEW", "REWARDED");
        assertThat(journal().owned()).isZero();
        assertThat(journal().count("REWARDED")).isEqualTo(sandbox().ledger().orders());
    }

    @Test
    void a_second_run_on_the_same_journal_says_who_holds_it_and_a_check_works_beside_it() throws Exception {
        shop().addOrders(1, 1);
        var first = installation().run();
        first.until(() -> journal().count("REWARDED") == 1);

        var second = installation().run();
        var check = installation().check();

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("(pid " + first.pid() + ")", "journal.db.lock");
        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(check.output())
                .contains("journal     there: 1 REWARDED", "customer-0@example.com (known to WoowUp)");
        assertThat(first.terminate()).isZero();
    }

    @Test
    void what_may_heal_by_itself_does_not_stop_it() throws Exception {
        shop().addOrders(2, 1);
        Files.move(installation().path("shop.db"), installation().path("away.db"));
        installation().with("orders.sql.url", "jdbc:sqlite:file:shop.db?mode=ro");
        sandbox().faults().wrongKeyRefused(true);
        installation().with("woowup.api-key", "not-yet-right");

        var run = installation().run();
        run.until(() -> run.output().contains("orders.sql"));
        Files.move(installation().path("away.db"), installation().path("shop.db"));
        run.until(() -> journal().count("NEW") == 2);

        assertThat(run.terminate()).as(run.output()).isZero();
        assertThat(journal().counts()).containsOnlyKeys("NEW");
        assertThat(run.output()).doesNotContain("not-yet-right");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_listens_on_loopback_only() throws Exception {
        shop().addOrders(1, 1);

        var run = installation().run();
        run.until(() -> journal().count("REWARDED") == 1);

        assertThat(ListeningSockets.of(run.pid())).isNotEmpty().allMatch(ListeningSockets.Address::isLoopback);
    }
}
