package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.NOON;
import static io.github.woowuproutes.journal.Orders.paid;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person asks for an order to be taken from its source again. */
interface RereadContract extends ByHand {

    Replay REREAD = new Replay(true, Duration.ZERO, Duration.ZERO, Set.of(SOURCE));

    @Test
    default void an_order_that_is_asked_for_counts_as_new_when_it_arrives_again_even_without_a_change() {
        park(Settlement.parked("no branch"));
        accept(reward("1", "ana"));
        assertThat(row("1").state()).isEqualTo(State.PARKED);

        Mended mended = apply(REREAD, "1");
        assertThat(row("1").state()).isEqualTo(State.PARKED);
        Acceptance again = accept(reward("1", "ana"));

        assertThat(mended.words()).contains("next poll of " + SOURCE);
        assertThat(again.kept()).containsExactly(new Kept(Novelty.REPLACED, State.NEW));
        assertThat(journal().wanted(SOURCE)).isEmpty();
        assertThat(accept(reward("1", "ana")).kept()).containsExactly(new Kept(Novelty.SAME, State.NEW));
    }

    @Test
    default void what_was_refused_and_corrected_in_the_shop_is_sent_with_new_bytes() {
        deliveries().settle(sent("1", "ana"), Settlement.parked("no such branch"), NONE);
        accept(reward("1", "ana", "b"));
        assertThat(row("1").state()).isEqualTo(State.PARKED);

        apply(REREAD, "1");
        accept(reward("1", "ana", "b"));

        Claimed again = claimOne();
        assertThat(again.payload()).contains("\"b\"");
        assertThat(again.request()).isEmpty();
        deliveries().sending(again, 7, "other body", NONE);
        deliveries().settle(again, Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        assertThat(deliveries().looks().claim(1).get(0).order().request()).contains("other body");
    }

    @Test
    default void what_may_have_arrived_keeps_its_content_whoever_asks() {
        deliveries().settle(sent("1", "ana"), Settlement.uncertain("no answer"), NONE);

        apply(REREAD, "1");
        Acceptance again = accept(reward("1", "ana", "b"));

        assertThat(again.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.UNKNOWN));
        assertThat(journal().wanted(SOURCE)).isEmpty();
    }

    @Test
    default void a_source_is_told_what_to_look_for_and_what_it_does_not_find_is_noted() {
        accept(paid("1", "ana", "{}"), paid("2", "bea", "{}"));
        deliveries().claim(10).forEach(order -> deliveries().settle(order, Settlement.parked("x"), NONE));
        apply(REREAD, "1");
        apply(REREAD, "2");
        List<Wanted> wanted = journal().wanted(SOURCE);
        assertThat(wanted).extracting(Wanted::number).containsExactly("1", "2");
        assertThat(wanted).extracting(Wanted::paidAt).containsOnly(NOON);
        assertThat(journal().wanted("orders.other")).isEmpty();

        accept(paid("1", "ana", "{}"));
        journal().lookedFor(wanted);

        assertThat(journal().wanted(SOURCE)).isEmpty();
        assertThat(events("1")).containsExactly("replay --reread");
        assertThat(events("2")).containsExactly("replay --reread", "taken from its source again");
        assertThat(row("2").state()).isEqualTo(State.PARKED);
    }
}
