package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.NOON;
import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.journal.RewardedElsewhere.Entered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another program has rewarded is entered, and never sent. */
interface ImportContract extends ByHand {

    private static Rewarded rewarded(String number, String transaction) {
        return new Rewarded(
                "shop",
                number,
                Optional.of("ana"),
                Optional.of(9L),
                Optional.of(transaction),
                Optional.of(NOON),
                "{\"branch\":\"Palermo\"}");
    }

    @Test
    default void what_another_program_rewarded_is_entered_once_and_never_sent() {
        accept(reward("waiting", "a"), reward("parked", "b"), reward("sent", "c"));
        for (Claimed order : deliveries().claim(10)) {
            if (order.number().equals("parked")) {
                deliveries().settle(order, Settlement.parked("x"), NONE);
            } else if (order.number().equals("sent")) {
                deliveries().sending(order, 5, "body", NONE);
            }
        }
        List<Rewarded> all = List.of(
                rewarded("fresh", "1"), rewarded("waiting", "2"), rewarded("parked", "3"), rewarded("sent", "4"));
        List<Entered> would = journal().rewardedElsewhere().wouldEnter(all);

        List<Entered> entered = journal().rewardedElsewhere().enter(all);
        List<Entered> again = journal().rewardedElsewhere().enter(all);

        assertThat(would).isEqualTo(entered);
        assertThat(entered).containsExactly(Entered.FRESH, Entered.SETTLED, Entered.SETTLED, Entered.LEFT);
        assertThat(again).containsExactly(Entered.KNOWN, Entered.KNOWN, Entered.KNOWN, Entered.LEFT);
        assertThat(row("fresh").transactionId()).contains("1");
        assertThat(row("fresh").points()).hasValue(9);
        assertThat(row("fresh").source()).isEqualTo("import");
        assertThat(row("sent").state()).isEqualTo(State.SENDING);
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void an_order_in_hand_that_another_program_rewarded_is_not_sent() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        journal().rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        assertThatThrownBy(() -> deliveries().sending(inHand, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    default void an_order_that_another_program_rewarded_takes_its_content_from_the_shop_once() {
        journal().rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        Acceptance first = accept(reward("1", "ana"));
        Acceptance other = accept(reward("1", "ana", "b"));

        assertThat(first.kept()).containsExactly(new Kept(Novelty.SAME, State.REWARDED));
        assertThat(other.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.REWARDED));
    }

    @Test
    default void a_cancellation_of_what_another_program_rewarded_waits_for_a_person() {
        accept(cancel("before", "ana"));
        journal().rewardedElsewhere().enter(List.of(rewarded("before", "1"), rewarded("after", "2")));

        accept(cancel("after", "ana"));

        assertThat(row("before", Kind.CANCEL).state()).isEqualTo(State.PARKED);
        assertThat(row("after", Kind.CANCEL).state()).isEqualTo(State.PARKED);
    }

    @Test
    default void hearsay_of_another_program_is_no_reward_that_lists_must_show() {
        journal().rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        assertThat(deliveries().looks().latestReward("ana")).isEmpty();
    }

    @Test
    default void another_number_of_the_same_sale_is_not_sent_and_what_was_imported_counts_under_all_of_them() {
        Entry web = reward("web", "ana");
        accept(new Entry(
                web.kind(),
                web.shop(),
                web.number(),
                Optional.of("invoice"),
                web.customer(),
                web.payload(),
                web.contentHash(),
                web.standing()));

        Mended invoice = apply(REPLAY, "invoice");
        List<Entered> entered = journal().rewardedElsewhere().enter(List.of(rewarded("invoice", "t")));

        assertThat(invoice.changed()).isFalse();
        assertThat(invoice.words()).contains("the same sale as order web");
        assertThat(entered).containsExactly(Entered.SETTLED);
        assertThat(row("web").state()).isEqualTo(State.REWARDED);
        assertThat(deliveries().claim(10)).isEmpty();
    }
}
