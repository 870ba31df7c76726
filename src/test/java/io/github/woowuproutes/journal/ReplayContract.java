package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person asks for an order to be sent. */
interface ReplayContract extends ByHand {

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PARKED", "SKIPPED"})
    default void what_was_never_sent_is_sent_when_it_is_asked_for(State state) {
        park(state == State.PARKED ? Settlement.parked("no branch") : Settlement.skipped("not registered"));

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isTrue();
        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(claimOne().byHand()).isTrue();
        assertThat(events("1")).containsExactly("replay");
    }

    @Test
    default void what_was_refused_for_good_is_sent_again_with_the_same_bytes() {
        deliveries().settle(sent("1", "ana"), Settlement.parked("no such branch"), NONE);

        apply(REPLAY, "1");

        Claimed again = claimOne();
        assertThat(again.request()).contains("body of 1");
        assertThat(again.points()).isEqualTo(5);
    }

    @Test
    default void what_may_have_arrived_is_looked_for_instead_of_sent() {
        Claimed sent = sent("1", "ana");
        deliveries().settle(sent, Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        Look look = deliveries().looks().claim(1).get(0);
        deliveries().settle(look.order(), Settlement.undecided("a person decides"), NONE);

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isTrue();
        assertThat(mended.words()).contains("may have arrived", "WoowUp's list");
        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
        assertThat(deliveries().claim(10)).isEmpty();
        assertThat(deliveries().looks().claim(10)).hasSize(1);
    }

    @Test
    default void what_may_have_been_rewarded_before_anything_was_sent_is_left_alone() {
        park(Settlement.parkedInDoubt("WoowUp shows it twice"));

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(row("1").state()).isEqualTo(State.PARKED);
    }

    @Test
    default void nothing_is_sent_again_of_what_is_rewarded_uncertain_or_on_its_way() {
        deliveries().settle(sent("rewarded", "ana"), Settlement.rewarded("t-7"), NONE);
        deliveries().settle(sent("unknown", "bea"), Settlement.uncertain("no answer"), NONE);
        sent("sending", "cid");

        Mended rewarded = apply(REPLAY, "rewarded");
        Mended unknown = apply(REPLAY, "unknown");
        Mended sending = apply(REPLAY, "sending");

        assertThat(List.of(rewarded, unknown, sending)).noneMatch(Mended::changed);
        assertThat(rewarded.words()).contains("t-7", "nothing is sent a second time");
        assertThat(unknown.words()).contains("may have arrived");
        assertThat(sending.words()).contains("on its way");
        assertThat(deliveries().claim(10)).isEmpty();
        assertThat(List.of(events("rewarded"), events("unknown"), events("sending")))
                .allMatch(List.of("replay")::equals);
    }

    @Test
    default void a_replay_of_an_order_in_hand_changes_nothing_of_it() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(deliveries().claim(10)).isEmpty();
        deliveries().sending(inHand, 5, "body", NONE);
        deliveries().settle(inHand, Settlement.rewarded("t"), NONE);
        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    default void neither_a_cancelled_order_nor_one_without_a_customer_is_sent() {
        accept(reward("1", "ana"), cancel("1", "ana"), reward("2", "").begins(Entry.Standing.skipped("anonymous")));

        List<Mended> mended = new ArrayList<>();
        journal()
                .mending()
                .apply(
                        filter(Optional.of(State.SKIPPED), Optional.empty(), Optional.empty()),
                        REPLAY,
                        "ana",
                        mended::add);

        assertThat(mended).hasSize(3).noneMatch(Mended::changed);
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void ten_replays_at_once_send_it_once_and_each_is_noted() {
        park(Settlement.parked("no branch"));

        List<Boolean> changed = IntStream.range(0, 10)
                .parallel()
                .mapToObj(press -> {
                    List<Mended> mended = new ArrayList<>();
                    try (Journal other = Journal.open(settings())) {
                        other.mending().apply(number("1"), REPLAY, "ana", mended::add);
                    }
                    return mended.get(0).changed();
                })
                .toList();

        assertThat(changed).containsOnlyOnce(true);
        assertThat(events("1")).hasSize(10).containsOnly("replay");
        assertThat(deliveries().claim(10)).hasSize(1);
    }

    @Test
    default void all_of_a_filter_are_mended_however_many_there_are() {
        List<Entry> many = IntStream.range(0, 450)
                .mapToObj(i -> reward("n" + i, "c" + i)
                        .begins(Entry.Standing.skipped(i % 2 == 0 ? "100% No Branch_X" : "another")))
                .toList();
        journal().accept(SOURCE, many, List.of(), List.of());
        List<Mended> mended = new ArrayList<>();

        journal()
                .mending()
                .apply(
                        filter(Optional.of(State.SKIPPED), Optional.empty(), Optional.of("0% no branch_")),
                        REPLAY,
                        "ana",
                        mended::add);

        assertThat(mended).hasSize(225).allMatch(Mended::changed);
        assertThat(journal().view().counts()).containsEntry(State.NEW, 225L).containsEntry(State.SKIPPED, 225L);
    }
}
