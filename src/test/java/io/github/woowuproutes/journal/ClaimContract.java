package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.NOON;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who gets which order into the hand, and when. */
interface ClaimContract extends OpenJournal {

    @Test
    default void the_longest_waiting_are_claimed_first() {
        accept(reward("3", "c"));
        accept(reward("1", "a"));
        accept(reward("2", "b"));

        assertThat(numbers(deliveries().claim(2))).containsExactly("3", "1");
        assertThat(numbers(deliveries().claim(2))).containsExactly("2");
        assertThat(deliveries().claim(2)).isEmpty();
        assertThat(deliveries().claim(0)).isEmpty();
    }

    @Test
    default void a_claimed_order_is_still_new() {
        accept(reward("1", "ana"));

        claimOne();

        assertThat(row("1").state()).isEqualTo(State.NEW);
    }

    @Test
    default void two_orders_of_a_customer_are_never_in_hand_together() {
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "bea"));

        List<Claimed> first = deliveries().claim(5);
        List<Claimed> none = deliveries().claim(5);
        deliveries().settle(first.get(0), Settlement.rewarded("t"), NONE);

        assertThat(numbers(first)).containsExactly("1", "3");
        assertThat(none).isEmpty();
        assertThat(numbers(deliveries().claim(5))).containsExactly("2");
    }

    @Test
    default void customers_with_many_orders_do_not_starve_others() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            entries.add(reward("heavy" + i, "heavy" + i % 3));
        }
        accept(entries.toArray(Entry[]::new));
        accept(reward("1", "ana"), reward("2", "bea"));

        List<Claimed> claimed = deliveries().claim(5);

        assertThat(numbers(claimed)).containsExactly("heavy0", "heavy1", "heavy2", "1", "2");
    }

    @Test
    default void released_orders_are_claimed_again_and_those_being_sent_are_not_released() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries().claim(2);
        deliveries().sending(both.get(1), 5, "body", NONE);

        deliveries().release(both);
        deliveries().release(List.of());

        assertThat(numbers(deliveries().claim(2))).containsExactly("1");
        assertThat(row("2").state()).isEqualTo(State.SENDING);
        deliveries().settle(both.get(1), Settlement.rewarded("t"), NONE);
    }

    @Test
    default void what_rests_is_not_claimed_before_its_time() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries().claim(2);
        deliveries().settle(both.get(0), Settlement.later("away", Duration.ofHours(1)), NONE);
        deliveries().settle(both.get(1), Settlement.later("away", Duration.ZERO), NONE);

        assertThat(numbers(deliveries().claim(2))).containsExactly("2");
        String inAnHour = ask("SELECT next_attempt_at FROM journal WHERE order_number = '1'");
        assertThat(inAnHour).isGreaterThan(ask("SELECT updated_at FROM journal WHERE order_number = '1'"));
    }

    @Test
    default void an_order_is_not_delivered_before_it_is_due_whatever_its_content() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        accept(
                reward("1", "ana").paid(NOON, Optional.of(tomorrow)),
                reward("2", "bea").paid(NOON, Optional.of(NOON)));
        accept(reward("1", "ana", "b").paid(NOON, Optional.of(tomorrow)));

        assertThat(numbers(deliveries().claim(10))).containsExactly("2");
    }

    @Test
    default void a_clock_that_was_set_back_postpones_no_order() {
        accept(reward("1", "ana"), reward("2", "bea"));
        Claimed order = claimOne();
        deliveries().settle(order, Settlement.later("not now", Duration.ofMinutes(5)), NONE);
        execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z',"
                + " updated_at = '2998-12-31T23:59:00.000Z' WHERE order_number = '2'");
        var before = numbers(deliveries().claim(9));

        journal().forgetFuture();

        assertThat(before).isEmpty();
        // the other one rests by a clock that was right
        assertThat(numbers(deliveries().claim(9))).containsExactly("2");
    }
}
