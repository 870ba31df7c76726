package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notifications of platforms, until their orders are fetched. */
interface NotificationContract extends OpenJournal {

    Duration LEASE = Duration.ofMinutes(1);

    @Test
    default void a_notification_is_taken_once_until_its_lease_ends() {
        var notifications = journal().notifications();
        notifications.note("tiendanube", "{}", new byte[] {1, 0, 2});

        var taken = notifications.take(10, LEASE);

        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.format()).isEqualTo("tiendanube");
            assertThat(one.attempts()).isOne();
            assertThat(one.raw()).containsExactly(1, 0, 2);
        });
        assertThat(notifications.take(10, LEASE)).isEmpty();
    }

    @Test
    default void a_notification_whose_lease_ended_or_that_waited_is_taken_again() {
        var notifications = journal().notifications();
        notifications.note("tiendanube", "{}", new byte[0]);
        notifications.take(10, Duration.ZERO);

        var again = notifications.take(10, LEASE);
        notifications.later(again.get(0), Duration.ZERO, "it is away");
        var third = notifications.take(10, LEASE);

        assertThat(third.get(0).attempts()).isEqualTo(3);
        assertThat(journal().view().failingNotifications(3))
                .containsExactly(Map.entry("tiendanube", "1 waiting: it is away"));
        assertThat(journal().view().failingNotifications(4)).isEmpty();
    }

    @Test
    default void a_closed_notification_is_gone_and_may_come_again() {
        var notifications = journal().notifications();
        notifications.note("tiendanube", "{}", new byte[0]);
        notifications.close(notifications.take(10, LEASE).get(0));

        notifications.note("tiendanube", "{}", new byte[0]);

        assertThat(notifications.take(10, LEASE)).hasSize(1);
        assertThat(ask("SELECT COUNT(*) FROM notification")).isEqualTo("1");
    }

    @Test
    default void a_notification_that_comes_while_its_order_is_fetched_is_looked_at_again() {
        var notifications = journal().notifications();
        notifications.note("vtex", "{}", new byte[0]);
        var first = notifications.take(10, LEASE).get(0);

        notifications.note("vtex", "{}", new byte[0]);
        notifications.close(first);
        var second = notifications.take(10, LEASE);

        assertThat(second).hasSize(1);
        assertThat(ask("SELECT COUNT(*) FROM notification")).isEqualTo("1");
    }

    @Test
    default void a_clock_that_was_set_back_postpones_no_notification() {
        journal().notifications().note("shopify", "{}", new byte[] {1});
        execute("UPDATE notification SET next_attempt_at = '2999-01-01T00:00:00.000Z'");
        var before = journal().notifications().take(9, Duration.ofMinutes(1));

        journal().forgetFuture();

        assertThat(before).isEmpty();
        assertThat(journal().notifications().take(9, Duration.ofMinutes(1))).hasSize(1);
    }
}
