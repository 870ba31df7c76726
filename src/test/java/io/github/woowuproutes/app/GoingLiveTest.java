package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.Rewarded;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Shadow first, then live; and what keeps old orders and early ones from being sent. */
class GoingLiveTest extends InstalledTest {

    private void awaitInShadow(String number, String outcome) {
        Awaitility.await().until(() -> installation
                .row(number)
                .reason()
                .filter(outcome::equals)
                .isPresent());
    }

    private long written() {
        return installation.sandbox().requests().count(Call.INITIALIZE_USER)
                + installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID);
    }

    @Test
    void shadow_reads_woowup_and_writes_nothing_and_live_sends_what_it_kept() throws Exception {
        installation.sandbox().program().addCustomer("old@x.com");
        installation.with("woowup.mode", "shadow").start();

        installation.accepts(order("1", "old@x.com"), order("2", "new@x.com"));
        awaitInShadow("1", "shadow: would be rewarded");
        awaitInShadow("2", "shadow: would be rewarded");

        assertThat(written()).isZero();
        assertThat(installation.sandbox().requests().count(Call.USER_BY_UID)).isEqualTo(2);
        assertThat(installation.orders()).allMatch(row -> row.state() == State.NEW && row.attempts() == 0);
        assertThat(installation.orders()).allMatch(row -> row.points().orElse(0) == 300);

        installation.stop();
        installation.with("woowup.mode", "live").start();

        installation.awaitCount(State.REWARDED, 2);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(2);
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isEqualTo(1);
    }

    @Test
    void shadow_says_what_would_get_nothing_and_decides_nothing() throws Exception {
        installation
                .with("woowup.mode", "shadow")
                .with("woowup.customer.initialize", "false")
                .start();

        installation.accepts(order("1", "new@x.com"));
        awaitInShadow("1", "shadow: would get nothing, not registered in WoowUp");

        assertThat(installation.row("1").state()).isEqualTo(State.NEW);
        assertThat(installation.row("1").points()).hasValue(0);
        installation.sandbox().program().addCustomer("new@x.com");
        installation.stop();
        installation.with("woowup.mode", "live").start();
        installation.await("1", State.REWARDED);
    }

    @Test
    void orders_collected_in_shadow_are_not_sent_if_the_start_is_moved_or_another_program_rewarded_them()
            throws Exception {
        installation.with("woowup.mode", "shadow").start();
        ObjectNode later = order("3", "c@x.com").put("paidAt", "2026-11-22T19:00:00-03:00");
        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"), later);
        awaitInShadow("1", "shadow: would be rewarded");
        awaitInShadow("3", "shadow: would be rewarded");

        try (var journal = installation.journal()) {
            journal.rewardedElsewhere()
                    .enter(List.of(new Rewarded(
                            "shop",
                            "2",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "{}")));
        }
        installation.stop();
        installation
                .with("woowup.mode", "live")
                .with("orders.not-before", "2026-11-22T18:00:00-03:00")
                .start();

        installation.await("3", State.REWARDED);
        assertThat(installation.await("1", State.SKIPPED).reason()).contains("before start");
        assertThat(installation.row("2").state()).isEqualTo(State.REWARDED);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    @Test
    void without_a_start_of_their_own_only_orders_paid_after_the_first_start_count() throws Exception {
        installation.without("orders.not-before").start();
        ObjectNode old = order("old", "a@x.com");
        old.put("paidAt", OffsetDateTime.now().minusSeconds(60).toString());
        ObjectNode fresh = order("fresh", "b@x.com");
        fresh.put("paidAt", OffsetDateTime.now().plusSeconds(1).toString());
        installation.accepts(old);
        installation.stop();
        installation.start();

        installation.accepts(fresh);

        installation.await("fresh", State.REWARDED);
        assertThat(installation.row("old").state()).isEqualTo(State.SKIPPED);
        assertThat(installation.row("old").reason()).contains("before start");
    }

    @Test
    void an_order_is_held_until_customers_can_no_longer_give_it_back() throws Exception {
        installation.with("orders.hold", "1h").start();
        ObjectNode fresh = order("fresh", "a@x.com");
        fresh.put("paidAt", OffsetDateTime.now().minusMinutes(59).toString());
        ObjectNode settled = order("settled", "b@x.com");
        settled.put("paidAt", OffsetDateTime.now().minusMinutes(61).toString());

        installation.accepts(fresh, settled);
        installation.await("settled", State.REWARDED);
        installation.accepts(order("fresh", "a@x.com").put("state", "cancelled"));

        assertThat(installation.await("fresh", State.SKIPPED).reason()).contains("cancelled before it was sent");
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }
}
