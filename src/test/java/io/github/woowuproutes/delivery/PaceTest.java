package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.journal.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time is the test's own, so that ten minutes are over at once. */
class PaceTest {

    private static final long SEGMENT = Duration.ofSeconds(30).toNanos();
    private static final int MINUTES = 10;

    private long now = 1_000;
    private long next;
    private Duration paused = Duration.ZERO;
    private int places;

    /** The line of the journal, in memory. */
    private Budget.Share reserve(int calls, Duration distance, Duration credit) {
        if (!paused.isZero()) {
            return new Budget.Share(Duration.ZERO, paused);
        }
        long first = Math.max(next, now - credit.toNanos());
        next = first + distance.multipliedBy(calls).toNanos();
        places += calls;
        return new Budget.Share(Duration.ofNanos(Math.max(0, first - now)), Duration.ZERO);
    }

    private Pace pace(int perMinute) {
        return new Pace(perMinute, this::reserve, () -> now);
    }

    @Test
    void three_instances_use_95_percent_of_the_quota_and_are_never_refused() throws Exception {
        List<Long> calls = new ArrayList<>();
        List<Pace> instances = List.of(pace(140), pace(140), pace(140));

        for (int i = 0; now < Duration.ofMinutes(MINUTES).toNanos(); i++) {
            now = Math.max(now, instances.get(i % 3).place());
            calls.add(now);
        }

        assertThat(calls).hasSizeGreaterThanOrEqualTo(140 * MINUTES * 95 / 100);
        assertThat(highestEstimate(calls)).isLessThanOrEqualTo(70);
    }

    @Test
    void calls_that_come_late_are_never_refused_either() throws Exception {
        List<Long> calls = new ArrayList<>();
        Pace pace = pace(140);

        for (int i = 0; now < Duration.ofMinutes(MINUTES).toNanos(); i++) {
            long late = i % 50 == 0 ? Duration.ofSeconds(20).toNanos() : 0;
            now = Math.max(now, pace.place()) + late;
            calls.add(now);
        }

        assertThat(highestEstimate(calls)).isLessThanOrEqualTo(70);
    }

    @Test
    void a_large_budget_is_taken_in_portions_of_half_a_second() throws Exception {
        Pace pace = pace(6000);

        pace.place();

        assertThat(places).isEqualTo(50);
    }

    @Test
    void a_lower_limit_that_woowup_names_is_kept_and_a_higher_one_changes_nothing() throws Exception {
        Pace pace = pace(140);

        pace.learn(1000, 5);
        long usual = pace.place();
        long distance = pace.place() - usual;
        pace.learn(70, 5);
        long slower = pace.place();

        assertThat(Duration.ofNanos(distance)).isBetween(Duration.ofMillis(428), Duration.ofMillis(440));
        assertThat(Duration.ofNanos(pace.place() - slower)).isBetween(Duration.ofMillis(857), Duration.ofMillis(900));
    }

    @Test
    void a_place_is_left_free_when_others_use_the_account_too() throws Exception {
        Pace pace = pace(140);
        long first = pace.place();

        pace.learn(140, 0);

        assertThat(Duration.ofNanos(pace.place() - first)).isGreaterThan(Duration.ofMillis(856));
    }

    @Test
    void nobody_gets_a_place_while_woowup_wants_to_be_left_alone() {
        paused = Duration.ofSeconds(3600);

        assertThatThrownBy(() -> pace(140).place())
                .isInstanceOfSatisfying(
                        LeftAlone.class, alone -> assertThat(alone.rest()).isEqualTo(paused));
    }

    @Test
    void without_a_limit_nobody_waits() throws Exception {
        pace(0).take(false);

        assertThat(places).isZero();
    }

    @Test
    void much_to_prove_takes_a_quarter_of_the_turns_and_the_rest_is_for_orders() throws Exception {
        Pace pace = pace(140);
        Line line = new Line();
        List<Line.Ticket> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(line.join(false, pace.place()));
        }
        Line.Ticket proof = line.join(true, pace.place());
        List<Long> calls = new ArrayList<>();
        int proofs = 0;

        while (now < Duration.ofMinutes(MINUTES).toNanos()) {
            Line.Ticket order = orders.stream()
                    .min(Comparator.comparingLong(Line.Ticket::turn))
                    .orElseThrow();
            boolean proves = proof.turn() < order.turn();
            Line.Ticket next = proves ? proof : order;
            now = Math.max(now, next.turn());
            calls.add(now);
            line.leave(next);
            if (proves) {
                proofs++;
                proof = line.join(true, pace.place());
            } else {
                orders.remove(order);
                orders.add(line.join(false, pace.place()));
            }
        }

        assertThat(100 * proofs / calls.size()).isBetween(15, 26);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(140 * MINUTES * 95 / 100);
        assertThat(highestEstimate(calls)).isLessThanOrEqualTo(70);
    }

    /** WoowUp's estimate at each call: the present segment, and the share of the previous one that is inside the window. */
    private static double highestEstimate(List<Long> calls) {
        return calls.stream()
                .map(at -> estimate(calls, at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static double estimate(List<Long> calls, long at) {
        long segment = at / SEGMENT;
        long present = calls.stream()
                .filter(call -> call / SEGMENT == segment && call <= at)
                .count();
        long previous =
                calls.stream().filter(call -> call / SEGMENT == segment - 1).count();
        return present + previous * (1 - (double) (at % SEGMENT) / SEGMENT);
    }
}
