package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in this process, with the real routes; and that it finds out when something is wrong. */
class DemoTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final Sample SAMPLE = Sample.load();

    @TempDir
    private Path directory;

    private final StringWriter told = new StringWriter();

    @Test
    void every_order_of_the_sample_ends_as_it_should() throws Exception {
        var right = once(SAMPLE, sandbox -> {});

        assertThat(right).as(told.toString()).isTrue();
        assertThat(told.toString())
                .contains(
                        "1001  -> Ana Paz, known customer: 165 points (transaction ",
                        "1002  -> Bruno Díaz, new customer, initialized: 55 points (transaction ",
                        "1003  -> Carla Ríos, not paid (pending)",
                        "1004  -> Ana Paz, returning customer, not looked up again: 25 points (transaction ",
                        "1005  -> Darío Luz, parked for a person to look at: branch not found: Atlantis",
                        "1006  -> Elsa Mora, skipped: no reward was sent",
                        "1007  -> Fede Sol, rejected: currency ",
                        "1008  -> Gina Rey, known customer: 7 points (transaction ",
                        "1009  -> Carla Ríos, skipped: no points to give",
                        "1010  -> Consumidor Final, skipped: anonymous",
                        "1011  -> Inés Roca, known customer: 110 points (transaction ",
                        "1012  -> Gina Rey, parked for a person to look at: paid in USD, without an exchange rate to ARS",
                        "1013  -> Ana Paz, returning customer, not looked up again: 11 points (transaction ",
                        "1014  -> Carla Ríos, skipped: credit, not taken back yet",
                        "2001  by HTTP: Hugo Vera, 64.00 ARS, paid",
                        "2001  -> Hugo Vera, known customer: 35 points (transaction ",
                        "2002  by webhook: Lucía Gil, 210.00 ARS, paid",
                        "2002  -> Lucía Gil, known customer: 116 points (transaction ",
                        "2003  by JMS: Hugo Vera, 30.00 ARS, paid",
                        "2003  -> Hugo Vera, returning customer, not looked up again: 17 points (transaction ",
                        "2004  from a file: Lucía Gil, 75.00 ARS, paid",
                        "2004  -> Lucía Gil, returning customer, not looked up again: 41 points (transaction ",
                        "All 18 orders ended as they should.");
    }

    @Test
    void one_expectation_that_is_not_met_fails_it_and_is_named() throws Exception {
        var cases = new ArrayList<>(SAMPLE.cases());
        cases.set(
                0,
                new Sample.Case(
                        "one point too many",
                        Way.DATABASE,
                        "",
                        SAMPLE.cases().get(0).order(),
                        new Sample.Expected(End.REWARDED, Standing.KNOWN, 166L, "", "", "")));

        var right =
                once(new Sample(SAMPLE.pointsPerUnit(), SAMPLE.branches(), SAMPLE.customers(), cases), sandbox -> {});

        assertThat(right).isFalse();
        assertThat(told.toString())
                .contains(
                        "order 1001 (one point too many) should have ended as \"known customer: 166 points\", and stands"
                                + " at \"known customer: 165 points\"",
                        "WoowUp's order 1001: points should be 166, and is 165")
                .doesNotContain("ended as they should");
    }

    @Test
    void an_order_that_woowup_refuses_unexpectedly_fails_it() throws Exception {
        var right = once(SAMPLE, sandbox -> sandbox.faults()
                .next(Call.ADD_SALE_POINTS_BY_UID, Fault.refused("closed for stocktaking"), 1));

        assertThat(right).isFalse();
        assertThat(told.toString()).contains("closed for stocktaking", "Not as it should be:");
    }

    @Test
    void an_order_that_does_not_become_final_ends_the_wait_with_its_name() throws Exception {
        var right = once(
                SAMPLE,
                sandbox ->
                        sandbox.faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Fault.Breakage.RESET), 1),
                Duration.ofSeconds(12));

        assertThat(right).isFalse();
        assertThat(told.toString()).contains("Not all orders were final after 12 seconds.", "and stands at \"waits: ");
    }

    @Test
    void told_to_stop_before_its_end_it_has_not_succeeded() throws Exception {
        try (var folder = DemoFolder.anew(directory, Path.of("").toAbsolutePath())) {
            var right = demo(SAMPLE, sandbox -> {}, folder, longest -> true).once(LONG_ENOUGH);

            assertThat(right).isFalse();
            assertThat(told.toString()).contains("It was stopped before all orders were final.");
        }
    }

    private boolean once(Sample sample, Consumer<Sandbox> adjustments) throws Exception {
        return once(sample, adjustments, LONG_ENOUGH);
    }

    private boolean once(Sample sample, Consumer<Sandbox> adjustments, Duration patience) throws Exception {
        var never = new CountDownLatch(1);
        try (var folder = DemoFolder.anew(directory, Path.of("").toAbsolutePath())) {
            return demo(sample, adjustments, folder, longest -> never.await(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .once(patience);
        }
    }

    private Demo demo(Sample sample, Consumer<Sandbox> adjustments, DemoFolder folder, Pause pause) {
        return new Demo(
                sample,
                adjustments,
                new Stage(folder, "./woowup", Clock.systemUTC(), new PrintWriter(told, true), pause));
    }
}
