package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.health.DeliveryHealth;
import io.github.woowuproutes.journal.Replay;
import io.github.woowuproutes.journal.State;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.health.HealthCheck;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The brakes that a merchant sets, and how they are released. */
class BrakeTest extends InstalledTest {

    private HealthCheck.Result health() {
        return installation.registered(DeliveryHealth.class).call();
    }

    private void acceptAll(int count) {
        for (int i = 1; i <= count; i++) {
            installation.accepts(order("n" + i, "c" + i + "@x.com"));
        }
    }

    private void release() {
        try (var journal = installation.journal()) {
            assertThat(journal.brakes().release()).isPresent();
        }
    }

    @Test
    void not_one_order_more_is_rewarded_in_an_hour_until_a_person_lets_go() throws Exception {
        installation.with("delivery.brake.orders-per-hour", "5").start();

        acceptAll(12);
        Awaitility.await().until(() -> health().getState() == HealthCheck.State.DOWN);

        assertThat(health().getMessage().orElseThrow()).contains("orders-per-hour", "woowup resume");
        assertThat(installation.sandbox().ledger().size()).isEqualTo(5);
        installation.stop();
        installation.start();
        Awaitility.await().until(() -> health().getState() == HealthCheck.State.DOWN);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(5);

        release();
        Awaitility.await().until(() -> installation.sandbox().ledger().size() == 10);
        Awaitility.await().until(() -> health().getState() == HealthCheck.State.DOWN);
        release();

        installation.awaitCount(State.REWARDED, 12);
    }

    @Test
    void not_one_point_more_is_given_in_an_hour() throws Exception {
        installation.with("delivery.brake.points-per-hour", "1000").start();

        acceptAll(5);
        Awaitility.await().until(() -> health().getState() == HealthCheck.State.DOWN);

        assertThat(health().getMessage().orElseThrow()).contains("points-per-hour allows 1000");
        assertThat(installation.sandbox().ledger().points()).isEqualTo(900);
        release();
        installation.awaitCount(State.REWARDED, 5);
    }

    @Test
    void too_many_orders_of_one_customer_in_a_day_are_parked_and_sent_if_a_person_asks_for_it() throws Exception {
        installation.with("delivery.brake.orders-per-customer-day", "2").start();
        for (int i = 1; i <= 3; i++) {
            installation.accepts(order("n" + i, "cashier@x.com"));
        }
        installation.accepts(order("next-day", "cashier@x.com").put("paidAt", "2026-11-23T00:10:00-03:00"));
        installation.await("next-day", State.REWARDED);
        installation.awaitCount(State.REWARDED, 3);
        installation.awaitCount(State.PARKED, 1);
        var parked = installation.orders().stream()
                .filter(row -> row.state() == State.PARKED)
                .findFirst()
                .orElseThrow();
        assertThat(parked.reason().orElseThrow()).contains("orders-per-customer-day");

        installation.mend(new Replay(false, Duration.ZERO, Duration.ZERO, Set.of()), parked.orderNumber());

        installation.awaitCount(State.REWARDED, 4);
    }
}
