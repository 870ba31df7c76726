package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Rewards whose answer never came, and looks for them at WoowUp's list. */
interface Looking extends OpenJournal {

    default Looks looks() {
        return deliveries().looks();
    }

    default Look claimLook() {
        List<Look> looks = looks().claim(1);
        assertThat(looks).hasSize(1);
        return looks.get(0);
    }

    default Claimed uncertain(String number, String customer) {
        accept(reward(number, customer));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", NONE);
        deliveries().settle(order, Settlement.uncertain("time-out"), NONE);
        return order;
    }

    /** As if every rest were over. */
    default void rested() {
        execute("UPDATE journal SET next_attempt_at = '2026-01-01T00:00:00.000Z' WHERE look = 1");
    }
}
