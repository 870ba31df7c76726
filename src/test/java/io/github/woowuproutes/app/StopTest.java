package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.State;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop is prompt whatever is waited for: Camel would give up only after 25 s. */
class StopTest {

    private static final Duration PROMPT = Duration.ofSeconds(15);

    @TempDir
    private Path directory;

    @Test
    void while_all_workers_wait_for_their_turn_and_more_orders_behind_them() throws Exception {
        try (var installation = new Installation(directory)) {
            installation
                    .with("woowup.rate-limit", "30/min")
                    .with("delivery.workers", "4")
                    .start();
            for (int i = 1; i <= 60; i++) {
                installation.accepts(order("n" + i, "c" + i + "@x.com"));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> installation.sandbox().requests().total() > 1);

            var began = System.nanoTime();
            installation.stop();
            var took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(took).isLessThan(PROMPT);
            assertThat(inHand()).isZero();
            installation.with("woowup.rate-limit", "none").start();
            installation.awaitCount(State.REWARDED, 60);
            assertThat(installation.sandbox().ledger().size()).isEqualTo(60);
        }
    }

    private int inHand() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM journal WHERE owner IS NOT NULL")) {
            return row.getInt(1);
        }
    }
}
