package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A reward is sent, and settled by what came of it. */
interface SendingContract extends OpenJournal {

    @Test
    default void the_body_that_was_first_sent_is_kept_for_the_repetition() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 60, "p=60&ü", NONE);
        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries().settle(order, Settlement.later("429", Duration.ZERO), NONE);

        Claimed again = claimOne();

        assertThat(again.request()).contains("p=60&ü");
        assertThat(again.points()).isEqualTo(60);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(row("1").points()).isEqualTo(OptionalLong.of(60));
    }

    @Test
    default void nothing_is_sent_twice_with_one_claim() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);

        assertThatThrownBy(() -> deliveries().sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").attempts()).isEqualTo(1);
    }

    @Test
    default void nothing_is_sent_by_an_owner_who_lost_the_order() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        execute("UPDATE journal SET owner = NULL");

        assertThatThrownBy(() -> deliveries().sending(order, 5, "body", MemoryContract.noted()))
                .isInstanceOf(StaleClaim.class);

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(ask("SELECT COUNT(*) FROM attempt")).isEqualTo("0");
        assertThat(ask("SELECT COUNT(*) FROM customer")).isEqualTo("0");
    }

    @Test
    default void each_settlement_leads_to_its_state() {
        record Case(Settlement settlement, State state, Optional<String> reason, Optional<String> transaction) {}
        Refusal refusal = new Refusal(State.PARKED, "no such branch", "7");
        List<Case> cases = List.of(
                new Case(Settlement.rewarded("t-1"), State.REWARDED, Optional.empty(), Optional.of("t-1")),
                new Case(Settlement.skipped("why"), State.SKIPPED, Optional.of("why"), Optional.empty()),
                new Case(Settlement.parked("why"), State.PARKED, Optional.of("why"), Optional.empty()),
                new Case(Settlement.uncertain("why"), State.UNKNOWN, Optional.of("why"), Optional.empty()),
                new Case(Settlement.later("why", Duration.ofHours(1)), State.NEW, Optional.of("why"), Optional.empty()),
                new Case(Settlement.lookUpAgain("why"), State.NEW, Optional.of("why"), Optional.empty()),
                new Case(
                        Settlement.refused(refusal, Duration.ofHours(1)),
                        State.NEW,
                        Optional.of("no such branch"),
                        Optional.empty()));
        for (int i = 0; i < cases.size(); i++) {
            accept(reward("o" + i, "c" + i));
            Claimed order = claimOne();
            if (cases.get(i).settlement().from().contains(State.SENDING)) {
                deliveries().sending(order, 5, "body", NONE);
            }

            deliveries().settle(order, cases.get(i).settlement(), NONE);

            OrderRow row = row("o" + i);
            assertThat(new Case(cases.get(i).settlement(), row.state(), row.reason(), row.transactionId()))
                    .isEqualTo(cases.get(i));
            execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z' WHERE state = 'NEW'");
        }
        assertThat(ask("SELECT COUNT(*) FROM journal WHERE owner IS NOT NULL")).isEqualTo("0");
    }

    @Test
    default void unknown_and_parked_orders_block_nobody() {
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "ana"));
        Claimed first = claimOne();
        deliveries().sending(first, 5, "body", NONE);
        deliveries().settle(first, Settlement.uncertain("time-out"), NONE);

        Claimed second = claimOne();
        deliveries().settle(second, Settlement.parked("no"), NONE);

        assertThat(claimOne().number()).isEqualTo("3");
    }

    @Test
    default void nothing_is_claimed_from_unknown() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);
        deliveries().settle(order, Settlement.uncertain("time-out"), NONE);

        assertThat(deliveries().claim(1)).isEmpty();
        assertThatThrownBy(() -> deliveries().sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
    }

    @Test
    default void what_is_settled_is_not_settled_again() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries().settle(order, Settlement.rewarded("t"), NONE);

        assertThatThrownBy(() -> deliveries().settle(order, Settlement.parked("no"), NONE))
                .isInstanceOf(StaleClaim.class);

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    default void a_refusal_comes_back_with_the_next_claim_and_is_gone_after_it() {
        accept(reward("1", "ana"));
        Refusal refusal = new Refusal(State.SKIPPED, "user_not_found", "ticket-9");
        deliveries().settle(claimOne(), Settlement.refused(refusal, Duration.ZERO), NONE);

        Claimed waiting = claimOne();
        deliveries().settle(waiting, Settlement.later("not believed", Duration.ZERO), NONE);

        assertThat(waiting.refusal()).contains(refusal);
        assertThat(claimOne().refusal()).isEmpty();
    }

    @Test
    default void what_was_rewarded_by_others_is_kept_with_what_they_gave() {
        accept(reward("1", "ana"));

        deliveries().settle(claimOne(), Settlement.rewardedBefore("t", 250), NONE);

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
        assertThat(row("1").points()).hasValue(250);
        assertThat(row("1").attempts()).isZero();
    }
}
