package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.FaultRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a run prints and keeps. */
@DisabledOnOs(OS.WINDOWS)
class OutputIT extends WholeProcess {

    @Test
    void secrets_are_neither_printed_nor_kept() throws Exception {
        shop().addOrders(3, 3);
        installation().with("orders.sql.password", "shop-secret").with("journal.password", "journal-secret");
        sandbox().faults().add(FaultRule.of(Fault.status(403)).times(2));
        sandbox()
                .faults()
                .add(FaultRule.of(Fault.broken(Fault.Breakage.RESET))
                        .on(Call.USER_BY_UID)
                        .times(2));

        var run = installation().run("--debug");
        run.until(() -> journal().count("REWARDED") == 3);
        run.terminate();

        for (var secret : new String[] {Installation.KEY, "shop-secret", "journal-secret"}) {
            assertThat(run.output()).doesNotContain(secret);
            try (var kept = Files.list(installation().path("data"))) {
                assertThat(kept).isNotEmpty().allSatisfy(file -> assertThat(
                                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret));
            }
        }
    }

    @Test
    void nothing_in_an_order_makes_a_line_of_its_own_or_a_colour() throws Exception {
        var evil = "9\r\n2026-11-22 FORGED \u001b[31mred ${sys:user.home} {{woowup.api-key}}";
        shop().addOrder(evil, "ana@example.com")
                .addOrder("8", "eva\r\nFORGED@example.com")
                .addOrder("7", "bob@example.com");
        sandbox().faults().add(FaultRule.of(Fault.refused(evil)).on(Call.ADD_SALE_POINTS_BY_UID));

        var run = installation().run();
        run.until(() -> journal().count("PARKED") > 0
                && journal().count("NEW") + journal().count("SENDING") == 0);
        var check = installation().check();
        check.exitCode();
        run.terminate();

        for (var output : new String[] {run.output(), check.output()}) {
            assertThat(output.lines()).noneMatch(line -> line.strip().startsWith("2026-11-22 FORGED"));
            assertThat(output.lines()).noneMatch(line -> line.strip().startsWith("FORGED"));
            assertThat(output).doesNotContain("\u001b", Installation.KEY, System.getProperty("user.home") + " {{");
        }
    }
}
