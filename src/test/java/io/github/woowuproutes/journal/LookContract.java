package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a reward is looked for, and how often. */
interface LookContract extends Looking {

    private long restMillis(String number) {
        String of = " FROM journal WHERE order_number = '" + number + "'";
        try {
            return Duration.between(instant("SELECT updated_at" + of), instant("SELECT next_attempt_at" + of))
                    .toMillis();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void an_uncertain_reward_is_looked_at_after_the_quiet_time_and_not_before() {
        Claimed order = uncertain("1", "ana");
        assertThat(looks().claim(9)).isEmpty();
        assertThat(restMillis("1")).isBetween(QUIET.toMillis() - 1, QUIET.toMillis() + 1);

        rested();

        Look look = claimLook();
        assertThat(look.order().id()).isEqualTo(order.id());
        assertThat(look.order().request()).contains("body");
        assertThat(look.state()).isEqualTo(State.UNKNOWN);
        assertThat(look.doubt()).isEqualTo(Doubt.NONE);
        assertThat(look.believed()).isFalse();
        assertThat(look.known()).isEmpty();
    }

    @Test
    default void a_reward_of_a_dead_owner_is_looked_at_after_the_quiet_time() {
        accept(reward("1", "ana"));
        deliveries().sending(claimOne(), 5, "body", NONE);
        reopen();

        assertThat(restMillis("1")).isBetween(QUIET.toMillis() - 1, QUIET.toMillis() + 1);
        assertThat(looks().claim(9)).isEmpty();

        rested();

        assertThat(claimLook().order().number()).isEqualTo("1");
    }

    @Test
    default void a_clock_that_was_set_back_postpones_no_look() {
        uncertain("1", "ana");

        execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z'");

        assertThat(claimLook().order().number()).isEqualTo("1");
    }

    @Test
    default void of_a_customer_one_order_is_in_hand_to_look_or_to_send() {
        uncertain("1", "ana");
        uncertain("2", "ana");
        uncertain("3", "bea");
        accept(reward("4", "ana"));
        rested();

        List<Look> looks = looks().claim(9);

        assertThat(looks).hasSize(2);
        assertThat(looks().claim(9)).isEmpty();
        assertThat(numbers(deliveries().claim(9))).isEmpty();
        deliveries().release(looks.stream().map(Look::order).toList());
        assertThat(numbers(deliveries().claim(9))).containsExactly("4");
        assertThat(claimLook().order().number()).isEqualTo("3");
    }

    @Test
    default void a_reward_is_looked_at_again_where_it_is_asked_for() {
        accept(reward("once", "ana"), reward("twice", "bea"), reward("learn", "cleo"));
        for (Claimed order : deliveries().claim(3)) {
            deliveries().sending(order, 5, "body", NONE);
            deliveries()
                    .settle(
                            order,
                            switch (order.number()) {
                                case "once" -> Settlement.rewarded("t1");
                                case "twice" -> Settlement.rewardedPerhapsTwice("t2");
                                default -> Settlement.rewardedToLearn("t3", Duration.ZERO);
                            },
                            NONE);
        }

        Look learn = claimLook();
        assertThat(learn.order().number()).isEqualTo("learn");
        assertThat(learn.state()).isEqualTo(State.REWARDED);
        assertThat(learn.transaction()).contains("t3");
        deliveries().settle(learn.order(), Settlement.notSeenYet(learn.doubt().absent(), QUIET), NONE);
        assertThat(row("learn").transactionId()).contains("t3");
        rested();
        assertThat(looks().claim(9).stream().map(look -> look.order().number()))
                .containsExactlyInAnyOrder("twice", "learn");
    }

    @Test
    default void an_order_that_is_sent_again_has_its_first_bytes_and_is_looked_at_no_more() {
        uncertain("1", "ana");
        rested();
        deliveries().settle(claimLook().order(), Settlement.absent("not shown"), NONE);

        Claimed again = claimOne();

        assertThat(again.request()).contains("body");
        assertThat(again.points()).isEqualTo(5);
        assertThat(again.attempts()).isEqualTo(1);
        rested();
        assertThat(looks().claim(9)).isEmpty();
    }

    @Test
    default void the_time_is_that_of_the_database() {
        Instant now = looks().now();

        assertThat(Duration.between(now, looks().now())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }
}
