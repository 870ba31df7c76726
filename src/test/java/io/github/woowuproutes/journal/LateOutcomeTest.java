package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for the commit of an outcome; and if it fails, no further reward of this instance may leave. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LateOutcomeTest {

    @TempDir
    Path folder;

    Journal journal;
    Deliveries deliveries;

    @BeforeEach
    void three_orders() {
        journal = Journal.open(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder));
        deliveries = journal.deliver("test", Duration.ofMinutes(10));
        journal.accept(
                "test", List.of(reward("1", "ana"), reward("2", "bea"), reward("3", "cleo")), List.of(), List.of());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void no_later_reward_is_committed_before_an_outcome_whose_commit_failed() throws Exception {
        List<Claimed> orders = deliveries.claim(3);
        deliveries.sending(orders.get(0), 5, "body", Notes.NONE);
        noOutcomeCanBeCommitted();
        // in one group with what comes next: submitted without waiting
        CompletableFuture<Void> outcome = deliveries.settling(orders.get(0), Settlement.rewarded("t-1"), Notes.NONE);

        assertThatThrownBy(() -> deliveries.sending(orders.get(1), 5, "body", Notes.NONE))
                .isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(outcome::join).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> deliveries.sending(orders.get(2), 5, "body", Notes.NONE))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(states()).containsExactly(State.SENDING, State.NEW, State.NEW);

        outcomesCanBeCommitted();
        deliveries.settle(orders.get(0), Settlement.rewarded("t-1"), Notes.NONE);
        deliveries.sending(orders.get(1), 5, "body", Notes.NONE);

        assertThat(states()).containsExactly(State.REWARDED, State.SENDING, State.NEW);
    }

    @Test
    void whoever_is_told_of_the_failure_is_told_before_anything_else_is_written() throws Exception {
        List<Claimed> orders = deliveries.claim(2);
        deliveries.sending(orders.get(0), 5, "body", Notes.NONE);
        noOutcomeCanBeCommitted();
        var sent = new AtomicBoolean();
        CompletableFuture<Void> outcome = deliveries.settling(orders.get(0), Settlement.rewarded("t-1"), Notes.NONE);
        CompletableFuture<Boolean> sentBefore = outcome.handle((durable, failure) -> sent.get());

        try {
            deliveries.sending(orders.get(1), 5, "body", Notes.NONE);
            sent.set(true);
        } catch (JournalUnavailable expected) {
            sent.set(false);
        }

        assertThat(sentBefore.join()).isFalse();
        assertThat(sent).isFalse();
        outcomesCanBeCommitted();
    }

    private void noOutcomeCanBeCommitted() throws SQLException {
        execute("CREATE TRIGGER no_outcome BEFORE UPDATE ON journal WHEN NEW.state = 'REWARDED'"
                + " BEGIN SELECT RAISE(ABORT, 'no room for the outcome'); END");
    }

    private void outcomesCanBeCommitted() throws SQLException {
        execute("DROP TRIGGER no_outcome");
    }

    private List<State> states() {
        return journal.view().orders(10).stream()
                .sorted(java.util.Comparator.comparing(OrderRow::orderNumber))
                .map(OrderRow::state)
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db") + "?busy_timeout=10000");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
