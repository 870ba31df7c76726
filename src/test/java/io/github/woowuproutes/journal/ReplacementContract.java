package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other content under a known number: what replaces what. */
interface ReplacementContract extends OpenJournal {

    @Test
    default void newer_content_replaces_what_was_never_sent_and_the_older_is_kept() {
        accept(reward("1", "ana", "a"));

        Acceptance acceptance = accept(reward("1", "bea", "b"));

        assertThat(counts(acceptance)).containsExactly(0, 0, 1, 0);
        assertThat(claimOne().payload()).contains("\"b\"");
        assertThat(row("1").customer()).isEqualTo("bea");
        assertThat(ask("SELECT content FROM history")).contains("\"a\"");
        assertThat(ask("SELECT event FROM history")).isEqualTo("replaced by newer content");
    }

    @Test
    default void parked_or_skipped_and_never_sent_becomes_new_when_other_content_arrives() {
        accept(reward("1", "ana"), reward("2", "bea"));
        for (Claimed order : deliveries().claim(2)) {
            deliveries()
                    .settle(
                            order,
                            order.number().equals("1")
                                    ? Settlement.parked("no branch")
                                    : Settlement.skipped("no points"),
                            NONE);
        }

        accept(reward("1", "ana"), reward("2", "bea"));
        assertThat(deliveries().claim(2)).isEmpty();
        accept(reward("1", "ana", "b"), reward("2", "bea", "b"));

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").reason()).isEmpty();
        assertThat(numbers(deliveries().claim(2))).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    default void an_order_that_a_rule_holds_back_begins_there_until_other_content_arrives() {
        Acceptance acceptance = accept(reward("1", "ana").begins(Entry.Standing.skipped("before start")));
        assertThat(acceptance.kept()).containsExactly(new Kept(Novelty.FRESH, State.SKIPPED));
        assertThat(row("1").reason()).contains("before start");

        Acceptance still = accept(reward("1", "ana", "b").begins(Entry.Standing.skipped("anonymous")));
        assertThat(still.kept()).containsExactly(new Kept(Novelty.REPLACED, State.SKIPPED));
        assertThat(row("1").reason()).contains("anonymous");
        accept(reward("1", "ana", "c"));

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").reason()).isEmpty();
    }

    @Test
    default void after_an_attempt_the_first_content_stays_and_a_difference_is_recorded_once() {
        accept(reward("1", "ana", "a"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);

        Acceptance first = accept(reward("1", "ana", "b"));
        Acceptance again = accept(reward("1", "ana", "b"));

        assertThat(first.changed()).isEqualTo(1);
        assertThat(counts(again)).containsExactly(0, 1, 0, 0);
        assertThat(ask("SELECT COUNT(*) FROM history")).isEqualTo("1");
        assertThat(ask("SELECT content FROM history")).contains("\"b\"");
        deliveries().settle(order, Settlement.later("refused connection", Duration.ZERO), NONE);
        accept(reward("1", "ana", "c"));
        assertThat(claimOne().payload()).contains("\"a\"");
    }

    @Test
    default void an_order_replaced_in_hand_is_out_of_hand_and_the_new_content_is_claimed() {
        accept(reward("1", "ana", "a"));
        Claimed older = claimOne();
        accept(reward("1", "ana", "b"));

        assertThatThrownBy(() -> deliveries().sending(older, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThatThrownBy(() -> deliveries().settle(older, Settlement.skipped("no points"), NONE))
                .isInstanceOf(StaleClaim.class);
        Claimed newer = claimOne();

        assertThat(newer.payload()).contains("\"b\"");
        deliveries().sending(newer, 5, "body", NONE);
    }

    @Test
    default void an_earlier_claim_of_the_same_content_can_do_nothing_any_more() {
        accept(reward("1", "ana", "a"));
        Claimed older = claimOne();
        accept(reward("1", "ana", "b"));
        accept(reward("1", "ana", "a"));
        Claimed newer = claimOne();
        deliveries().sending(newer, 5, "body", NONE);

        assertThatThrownBy(() -> deliveries().settle(older, Settlement.later("?", Duration.ZERO), NONE))
                .isInstanceOf(StaleClaim.class);
        deliveries().release(List.of(older));

        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries().settle(newer, Settlement.rewarded("t"), NONE);
    }

    @Test
    default void an_order_in_hand_may_change_to_a_customer_who_has_one_in_hand() {
        accept(reward("1", "ana"), reward("2", "bea"));
        assertThat(deliveries().claim(2)).hasSize(2);

        assertThat(accept(reward("1", "bea", "b")).changed()).isEqualTo(1);

        assertThat(deliveries().claim(2)).isEmpty();
    }
}
