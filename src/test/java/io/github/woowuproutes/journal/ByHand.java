package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people do to orders. */
interface ByHand extends OpenJournal {

    Replay REPLAY = new Replay(false, Duration.ZERO, Duration.ZERO, Set.of());

    default OrderFilter number(String number) {
        return filter(Optional.empty(), Optional.of(number), Optional.empty());
    }

    default OrderFilter filter(Optional<State> state, Optional<String> number, Optional<String> reason) {
        return new OrderFilter(
                state,
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                reason,
                Optional.empty(),
                Optional.empty());
    }

    default Mended apply(Remedy remedy, String number) {
        List<Mended> mended = new ArrayList<>();
        journal().mending().apply(number(number), remedy, "ana", mended::add);
        assertThat(mended).hasSize(1);
        return mended.get(0);
    }

    default List<String> events(String number) {
        return journal().view().history(row(number)).stream()
                .map(HistoryLine::event)
                .toList();
    }

    default void park(Settlement settlement) {
        accept(reward("1", "ana"));
        deliveries().settle(claim("1"), settlement, NONE);
    }

    default Claimed sent(String number, String customer) {
        accept(reward(number, customer));
        Claimed claimed = claim(number);
        deliveries().sending(claimed, 5, "body of " + number, NONE);
        return claimed;
    }
}
