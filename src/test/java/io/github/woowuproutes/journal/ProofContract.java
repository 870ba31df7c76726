package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a look proves, and what it proves it with. */
interface ProofContract extends Looking {

    @Test
    default void each_look_ends_in_its_state_and_a_look_alone_sends_nothing() {
        record Case(Settlement settlement, State state, Optional<String> reason, Optional<String> transaction) {}
        List<Case> cases = List.of(
                new Case(Settlement.found("t"), State.REWARDED, Optional.empty(), Optional.of("t")),
                new Case(Settlement.foundPerhapsTwice("t"), State.REWARDED, Optional.empty(), Optional.of("t")),
                new Case(Settlement.absent("no"), State.NEW, Optional.of("no"), Optional.empty()),
                new Case(Settlement.undecided("?"), State.PARKED, Optional.of("?"), Optional.empty()),
                new Case(
                        Settlement.stillUncertain("no", Doubt.NONE.absent(), QUIET),
                        State.UNKNOWN,
                        Optional.of("no"),
                        Optional.empty()));
        for (int i = 0; i < cases.size(); i++) {
            uncertain("o" + i, "c" + i);
            rested();
            Claimed order = claimLook().order();
            assertThatThrownBy(() -> deliveries().sending(order, 5, "body", NONE))
                    .isInstanceOf(StaleClaim.class);

            deliveries().settle(order, cases.get(i).settlement(), NONE);

            OrderRow row = row("o" + i);
            assertThat(new Case(cases.get(i).settlement(), row.state(), row.reason(), row.transactionId()))
                    .isEqualTo(cases.get(i));
            assertThat(row.points()).hasValue(5);
            execute("UPDATE journal SET look = 0, next_attempt_at = '2999-01-01T00:00:00.000Z'");
        }
    }

    @Test
    default void nothing_but_an_absence_makes_an_uncertain_reward_new() {
        uncertain("1", "ana");
        rested();
        Claimed order = claimLook().order();

        for (Settlement other : List.of(
                Settlement.later("x", Duration.ZERO),
                Settlement.lookUpAgain("x"),
                Settlement.refused(new Refusal(State.PARKED, "x", "7"), Duration.ZERO),
                Settlement.skipped("x"),
                Settlement.parked("x"),
                Settlement.rewarded("t"),
                Settlement.seen())) {
            assertThatThrownBy(() -> deliveries().settle(order, other, NONE)).isInstanceOf(StaleClaim.class);
        }

        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    default void what_looks_did_not_find_is_counted() {
        uncertain("1", "ana");
        rested();
        Look first = claimLook();
        deliveries()
                .settle(
                        first.order(),
                        Settlement.stillUncertain("no", first.doubt().absent(), Duration.ZERO),
                        NONE);
        Look second = claimLook();
        deliveries()
                .settle(
                        second.order(),
                        Settlement.stillUncertain("no", second.doubt().gap(), Duration.ZERO),
                        NONE);

        assertThat(second.doubt()).isEqualTo(new Doubt(1, 0));
        assertThat(claimLook().doubt()).isEqualTo(new Doubt(0, 1));
    }

    @Test
    default void a_double_is_parked_and_keeps_its_transaction() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);
        deliveries().settle(order, Settlement.rewardedPerhapsTwice("t"), NONE);
        rested();

        deliveries().settle(claimLook().order(), Settlement.undecided("twice"), NONE);

        assertThat(row("1").state()).isEqualTo(State.PARKED);
        assertThat(row("1").transactionId()).contains("t");
        assertThat(looks().claim(9)).isEmpty();
    }

    @Test
    default void what_a_list_has_shown_is_known_to_all_and_for_a_day() {
        journal().belongsTo(new Account("https://api.woowup.com", "v2", "51"));
        uncertain("1", "ana");
        uncertain("2", "bea");
        rested();
        assertThat(looks().areBelieved()).isFalse();

        deliveries().settle(claimLook().order(), Settlement.found("t"), NONE);

        assertThat(looks().areBelieved()).isTrue();
        Look look = claimLook();
        assertThat(look.believed()).isTrue();
        deliveries().release(List.of(look.order()));
        execute("UPDATE account SET list_shown_at = '2026-01-01T00:00:00.000Z'");
        assertThat(looks().areBelieved()).isFalse();
        assertThat(claimLook().believed()).isFalse();
    }

    @Test
    default void the_latest_certain_reward_of_the_customer_comes_with_a_look() {
        accept(reward("1", "ana"), reward("2", "bea"));
        for (Claimed order : deliveries().claim(2)) {
            deliveries().sending(order, 5, "body " + order.number(), NONE);
            deliveries().settle(order, Settlement.rewarded("t" + order.number()), NONE);
        }
        uncertain("3", "ana");
        rested();

        Look fresh = claimLook();
        assertThat(fresh.known()).contains(new KnownReward("1", "t1", Optional.of("body 1"), false));
        assertThat(looks().latestReward("bea")).contains(new KnownReward("2", "t2", Optional.of("body 2"), false));
        assertThat(looks().latestReward("cleo")).isEmpty();
        deliveries().release(List.of(fresh.order()));
        execute("UPDATE journal SET updated_at = '2026-01-01T00:00:00.000Z' WHERE state = 'REWARDED'");
        assertThat(claimLook().known().orElseThrow().rested()).isTrue();
    }
}
