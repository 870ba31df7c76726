package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much is spent in an hour, and how many orders a customer has in a day. */
interface BrakesContract extends OpenJournal {

    LocalDate DAY = LocalDate.parse("2026-11-22");

    private static Spending perHour(long orders, long points) {
        return new Spending(Optional.of(new Spending.PerHour(orders, points)), Optional.empty());
    }

    @Test
    default void no_reward_passes_the_orders_or_the_points_of_an_hour() {
        accept(reward("1", "ana"), reward("2", "bea"), reward("3", "cid"));
        List<Claimed> claimed = deliveries().claim(10);
        deliveries().sending(claimed.get(0), 60, "body", NONE, perHour(2, 100));

        assertThatThrownBy(() -> deliveries().sending(claimed.get(1), 41, "body", NONE, perHour(2, 100)))
                .isInstanceOf(StaleClaim.class);
        deliveries().sending(claimed.get(1), 40, "body", NONE, perHour(2, 100));
        assertThatThrownBy(() -> deliveries().sending(claimed.get(2), 1, "body", NONE, perHour(2, 1000)))
                .isInstanceOf(StaleClaim.class);

        assertThat(journal().brakes().spent()).isEqualTo(new Brakes.Spent(2, 100));
        assertThat(row("3").state()).isEqualTo(State.NEW);
        assertThat(row("3").attempts()).isZero();
    }

    @Test
    default void what_is_sent_again_is_not_counted_again() {
        accept(reward("1", "ana"));
        Claimed first = claimOne();
        deliveries().sending(first, 60, "body", NONE, perHour(1, 100));
        deliveries().settle(first, Settlement.later("429", Duration.ZERO), NONE);

        deliveries().sending(claimOne(), 60, "body", NONE, perHour(1, 100));

        assertThat(journal().brakes().spent().orders()).isEqualTo(1);
    }

    @Test
    default void a_brake_holds_every_reward_until_it_is_released_and_then_counts_anew() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> claimed = deliveries().claim(10);
        deliveries().sending(claimed.get(0), 60, "body", NONE, perHour(9, 999));
        var passed = new Spending.PerHour(1, 999);
        assertThat(journal().brakes().brake(passed, 1, "too fast")).contains("too fast");
        assertThat(journal().brakes().brake(passed, 1, "even faster")).contains("too fast");
        assertThatThrownBy(() -> deliveries().sending(claimed.get(1), 1, "body", NONE, perHour(9, 999)))
                .isInstanceOf(StaleClaim.class);

        assertThat(journal().brakes().release()).contains("too fast");

        assertThat(journal().brakes().reason()).isEmpty();
        assertThat(journal().brakes().release()).isEmpty();
        assertThat(journal().brakes().spent()).isEqualTo(new Brakes.Spent(0, 0));
        deliveries().sending(claimed.get(1), 1, "body", NONE, perHour(1, 1));
    }

    @Test
    default void a_worker_that_counted_before_the_release_does_not_put_the_brake_on_again() {
        accept(reward("1", "ana"));
        deliveries().sending(claimOne(), 60, "body", NONE, perHour(9, 100));
        var brakes = journal().brakes();
        assertThat(brakes.brake(new Spending.PerHour(9, 100), 40, "40 are left"))
                .isEmpty();
        assertThat(brakes.brake(new Spending.PerHour(9, 100), 41, "too many points"))
                .contains("too many points");

        brakes.release();

        assertThat(brakes.brake(new Spending.PerHour(9, 100), 41, "too many points"))
                .isEmpty();
        assertThat(brakes.brake(new Spending.PerHour(1, 100), 1, "too many orders"))
                .isEmpty();
        assertThat(brakes.reason()).isEmpty();
    }

    @Test
    default void what_was_spent_more_than_an_hour_ago_does_not_count_and_is_forgotten() {
        accept(reward("1", "ana"));
        deliveries().sending(claimOne(), 60, "body", NONE, perHour(9, 999));
        execute("UPDATE spent SET minute = minute - 61");

        assertThat(journal().brakes().spent()).isEqualTo(new Brakes.Spent(0, 0));
        assertThat(journal().brakes().reason()).isEmpty();

        assertThat(ask("SELECT COUNT(*) FROM spent")).isEqualTo("0");
    }

    @Test
    default void the_orders_of_a_customer_are_counted_by_their_day() {
        Spending day = new Spending(Optional.empty(), Optional.of(DAY));
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "bea"));
        Claimed first = claim("1");
        deliveries().sending(first, 5, "body", NONE, day);
        deliveries().settle(first, Settlement.rewarded("t"), NONE);
        deliveries().sending(claim("2"), 5, "body", NONE, day);

        assertThat(journal().brakes().ordersOfDay("ana", DAY)).isEqualTo(2);
        assertThat(journal().brakes().ordersOfDay("ana", DAY.plusDays(1))).isZero();
        assertThat(journal().brakes().ordersOfDay("bea", DAY)).isZero();
    }
}
