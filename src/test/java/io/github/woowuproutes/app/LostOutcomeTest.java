package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.State;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal can commit everything but what WoowUp answered. */
class LostOutcomeTest {

    private static final int WORKERS = 2;
    private static final int ORDERS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    @Test
    void rewards_stop_until_the_outcome_is_committed_and_none_is_given_twice() throws Exception {
        try (var installation = new Installation(directory)) {
            installation.with("delivery.workers", Integer.toString(WORKERS)).start();
            inJournal("CREATE TRIGGER no_outcome BEFORE UPDATE ON journal WHEN NEW.state = 'REWARDED'"
                    + " BEGIN SELECT RAISE(ABORT, 'no room for the outcome'); END");

            for (int i = 1; i <= ORDERS; i++) {
                installation.accepts(order("n" + i, "c" + i + "@x.com"));
            }
            await().atMost(PATIENCE).until(() -> installation.sandbox().ledger().size() > 0);
            // orders that come round again show that workers tried, and sent nothing
            await().atMost(PATIENCE)
                    .until(() -> installation.orders().stream()
                                    .filter(row -> row.reason().orElse("").contains("could not be committed"))
                                    .count()
                            > WORKERS);
            var rewardedMeanwhile = installation.sandbox().ledger().size();
            var sendingMeanwhile = installation.counts().getOrDefault(State.SENDING, 0L);
            inJournal("DROP TRIGGER no_outcome");

            await().atMost(PATIENCE).until(() -> installation.counts().equals(Map.of(State.REWARDED, (long) ORDERS)));
            assertThat(rewardedMeanwhile).isBetween(1, WORKERS);
            assertThat(sendingMeanwhile).isEqualTo(rewardedMeanwhile);
            assertThat(installation.sandbox().ledger().size()).isEqualTo(ORDERS);
        }
    }

    private void inJournal(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + directory.resolve("data/journal.db") + "?busy_timeout=10000");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
