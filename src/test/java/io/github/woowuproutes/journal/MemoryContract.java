package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is remembered of attempts and of customers. */
interface MemoryContract extends OpenJournal {

    /** Notes of two calls, and of the customer whom they found. */
    static Notes noted() {
        Attempt attempt = new Attempt(
                Instant.parse("2026-11-22T15:00:00.123Z"), "find", OptionalInt.of(200), Duration.ofMillis(12), "found");
        Attempt silent = new Attempt(
                Instant.parse("2026-11-22T15:00:01Z"), "reward", OptionalInt.empty(), Duration.ZERO, "time-out");
        return new Notes(List.of(attempt, silent), Optional.of(new Remembered("ana", "s-1", "u-1")));
    }

    @Test
    default void a_customer_once_found_is_remembered() {
        accept(reward("1", "ana"), reward("2", "ana"));
        Claimed order = claimOne();
        deliveries().sending(order, 5, "body", noted());
        deliveries().settle(order, Settlement.rewarded("t"), noted());

        assertThat(claimOne().remembered()).contains(new Remembered("ana", "s-1", "u-1"));
        assertThat(ask("SELECT COUNT(*) FROM attempt WHERE journal_id = " + order.id()))
                .isEqualTo("4");
        assertThat(ask("SELECT duration_ms FROM attempt WHERE http_status = 200"))
                .isEqualTo("12");
    }

    @Test
    default void the_time_of_an_attempt_is_kept_whatever_the_zone_of_the_session() throws SQLException {
        accept(reward("1", "ana"));
        deliveries().settle(claimOne(), Settlement.skipped("no"), noted());

        assertThat(instant("SELECT at FROM attempt WHERE call = 'find'"))
                .isEqualTo(Instant.parse("2026-11-22T15:00:00.123Z"));
    }

    @Test
    default void a_customer_who_was_refused_is_forgotten_and_looked_up_again() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries().claim(2);
        deliveries().settle(both.get(0), Settlement.later("x", Duration.ZERO), noted());
        deliveries().settle(both.get(1), Settlement.later("x", Duration.ZERO), NONE);
        Claimed order = claimOne();
        assertThat(order.lookUpAgain()).isFalse();

        deliveries().settle(order, Settlement.lookUpAgain("user_not_found"), NONE);

        Claimed other = claimOne();
        Claimed again = claimOne();
        assertThat(other.lookUpAgain()).isFalse();
        assertThat(again.lookUpAgain()).isTrue();
        assertThat(again.remembered()).isEmpty();
        deliveries().settle(again, Settlement.later("x", Duration.ZERO), noted());
        assertThat(claimOne().lookUpAgain()).isTrue();
    }
}
