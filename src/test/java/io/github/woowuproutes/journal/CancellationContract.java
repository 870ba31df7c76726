package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that are cancelled before, while and after their reward is sent. */
interface CancellationContract extends OpenJournal {

    @Test
    default void cancellations_are_told_what_became_of_them_and_of_their_rewards() {
        accept(reward("sent", "a"));
        deliveries().sending(claimOne(), 5, "body", NONE);

        Acceptance acceptance = accept(reward("1", "b"), cancel("1", "b"), cancel("2", "c"), cancel("sent", "a"));

        assertThat(acceptance.kept())
                .containsExactly(
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.PARKED));
    }

    @Test
    default void a_cancellation_before_its_order_is_seen_by_whoever_claims_it() {
        accept(cancel("1", "ana"));
        accept(reward("1", "ana"));

        assertThat(claimOne().cancelled()).isTrue();
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.SKIPPED);
        assertThat(row("1", Kind.CANCEL).reason()).contains("no reward was sent");
    }

    @Test
    default void an_order_and_its_cancellation_in_one_portion_send_nothing() {
        accept(cancel("1", "ana"), reward("1", "ana"), reward("2", "bea"), cancel("2", "bea"));

        assertThat(deliveries().claim(5)).isEmpty();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(row("2").reason()).contains("cancelled before it was sent");
    }

    @Test
    default void a_cancelled_order_stays_cancelled_when_its_content_changes() {
        accept(reward("1", "ana", "a"));
        accept(cancel("1", "ana"));

        accept(reward("1", "ana", "b"));

        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(deliveries().claim(1)).isEmpty();
    }

    @Test
    default void a_cancellation_in_hand_stops_the_reward_and_frees_the_customer() {
        accept(reward("1", "ana"), reward("2", "ana"));
        Claimed order = claimOne();

        accept(cancel("1", "ana"));

        assertThatThrownBy(() -> deliveries().sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").attempts()).isZero();
        assertThat(claimOne().number()).isEqualTo("2");
    }

    @Test
    default void a_cancellation_between_two_attempts_sends_no_other() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);
        deliveries().settle(order, Settlement.later("connection refused", Duration.ZERO), NONE);

        accept(cancel("1", "ana"));

        assertThat(deliveries().claim(1)).isEmpty();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    default void a_cancellation_after_the_reward_waits_for_a_person() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);
        accept(cancel("1", "ana"));
        deliveries().settle(order, Settlement.rewarded("t"), NONE);

        accept(cancel("1", "ana"));

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.PARKED);
        assertThat(row("1", Kind.CANCEL).reason()).contains("points not taken back yet");
    }

    @Test
    default void a_cancellation_that_arrives_again_changes_nothing() {
        accept(reward("1", "ana"), cancel("1", "ana"));
        List<OrderRow> before = journal().view().orders(10);

        Acceptance again = accept(reward("1", "ana"), cancel("1", "ana"));

        assertThat(again.known()).isEqualTo(2);
        assertThat(journal().view().orders(10)).isEqualTo(before);
    }
}
