package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of the integration guide: find, initialize, points, reward; and who gets nothing. */
class DeliveryTest {

    @TempDir
    private Path directory;

    private Installation installation;

    @BeforeEach
    void prepare() {
        installation = new Installation(directory);
    }

    @AfterEach
    void stop() {
        assertThat(installation.sandbox().violations()).isEmpty();
        installation.close();
    }

    @Test
    void a_known_customer_is_found_and_rewarded() throws Exception {
        installation.sandbox().program().addCustomer("ana@x.com");
        installation.start();

        installation.accepts(order("1034242", "Ana@X.com "));

        var row = installation.await("1034242", State.REWARDED);
        var reward = installation.sandbox().ledger().rewardsOf("1034242").get(0);
        assertThat(row.points()).hasValue(300);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.transactionId()).contains(reward.transactionId());
        assertThat(reward.uid()).isEqualTo("ana@x.com");
        assertThat(reward.datetime()).contains("2026-11-22 15:00:00");
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isZero();
    }

    @Test
    void a_new_customer_is_initialized_once_for_twenty_orders() throws Exception {
        installation.start();

        for (int i = 1; i <= 20; i++) {
            installation.accepts(order("n" + i, "new@x.com"));
        }

        installation.awaitCount(State.REWARDED, 20);
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isEqualTo(1);
        assertThat(installation.sandbox().requests().count(Call.USER_BY_UID)).isEqualTo(1);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(20);
    }
}
