package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A person decides that an order is not sent. */
interface SkipContract extends ByHand {

    @Test
    default void an_order_that_is_skipped_by_hand_is_not_sent_even_if_it_was_in_hand() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        Mended mended = apply(new Skip("closed branch"), "1");

        assertThat(mended.changed()).isTrue();
        assertThat(row("1").reason()).contains("skipped by hand: closed branch");
        assertThatThrownBy(() -> deliveries().sending(inHand, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(events("1")).containsExactly("skip");
    }

    @Test
    default void it_stays_skipped_when_its_content_changes_until_a_person_asks_for_it() {
        park(Settlement.parked("x"));
        apply(new Skip("closed branch"), "1");

        accept(reward("1", "ana", "b"));
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        apply(REPLAY, "1");

        assertThat(row("1").state()).isEqualTo(State.NEW);
    }

    @Test
    default void what_may_have_arrived_is_not_skipped() {
        deliveries().settle(sent("rewarded", "ana"), Settlement.rewarded("t"), NONE);
        deliveries().settle(sent("unknown", "bea"), Settlement.uncertain("x"), NONE);
        sent("sending", "cid");

        List<Mended> mended = List.of(
                apply(new Skip("x"), "rewarded"), apply(new Skip("x"), "unknown"), apply(new Skip("x"), "sending"));

        assertThat(mended).noneMatch(Mended::changed);
        assertThat(row("rewarded").state()).isEqualTo(State.REWARDED);
        assertThat(row("unknown").state()).isEqualTo(State.UNKNOWN);
        assertThat(row("sending").state()).isEqualTo(State.SENDING);
    }

    @Test
    default void a_skipped_doubt_is_not_sent_when_it_is_asked_for_again() {
        deliveries().settle(sent("1", "ana"), Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        deliveries()
                .settle(deliveries().looks().claim(1).get(0).order(), Settlement.undecided("a person decides"), NONE);
        apply(new Skip("given by hand"), "1");

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
    }
}
