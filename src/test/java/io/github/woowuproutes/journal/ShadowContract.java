package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders that are worked out and not sent, until they go live. */
interface ShadowContract extends OpenJournal {

    @Test
    default void what_is_kept_in_shadow_stays_new_with_its_points_and_is_not_worked_out_again() {
        accept(reward("1", "ana"));

        deliveries().keepInShadow(claim("1"), 300, "would be rewarded", NONE, Spending.FREE);

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").points()).hasValue(300);
        assertThat(row("1").reason()).contains("would be rewarded");
        assertThat(row("1").attempts()).isZero();
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void what_was_kept_in_shadow_is_delivered_when_its_content_changes_or_when_it_goes_live() {
        accept(reward("1", "ana"), reward("2", "bea"));
        deliveries().claim(10).forEach(order -> deliveries()
                .keepInShadow(order, 300, "would be rewarded", NONE, Spending.FREE));
        accept(reward("1", "ana", "b"));
        assertThat(numbers(deliveries().claim(10))).containsExactly("1");

        assertThat(deliveries().goLive(Duration.ZERO)).isEqualTo(1);

        assertThat(numbers(deliveries().claim(10))).containsExactly("2");
        assertThat(row("2").points()).isEmpty();
        assertThat(row("2").reason()).isEmpty();
    }

    @Test
    default void an_order_that_goes_live_waits_until_its_hold_is_over() throws Exception {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        accept(reward("1", "ana").paid(hourAgo, Optional.empty()));
        deliveries().keepInShadow(claim("1"), 300, "would be rewarded", NONE, Spending.FREE);

        deliveries().goLive(Duration.ofHours(2));
        assertThat(deliveries().claim(10)).isEmpty();

        assertThat(instant("SELECT next_attempt_at FROM journal"))
                .isCloseTo(hourAgo.plus(Duration.ofHours(2)), within(Duration.ofSeconds(1)));
    }
}
