package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {

    @TempDir
    Path folder;

    private static void accept(Journal journal) {
        journal.accept("test", List.of(Orders.reward("sent", "ana")), List.of(), List.of());
        journal.accept("test", List.of(Orders.reward("claimed", "bea")), List.of(), List.of());
    }

    private static State state(Journal journal, String number) {
        return journal.view().orders(10).stream()
                .filter(row -> row.orderNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static int lockedOut(PostgresServer server, long owner) throws Exception {
        try (var connection = server.connect("public");
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory'"
                                        + " AND classid = " + PostgresDialect.LOCKS + " AND objid = " + owner)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void only_one_process_delivers_from_an_sqlite_journal_and_its_end_is_proof() throws Exception {
        JournalSettings settings = new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder);
        try (Journal journal = Journal.open(settings);
                JournalChild child = startAfter(journal, settings)) {
            assertThat(child.line()).isEqualTo("holds");
            assertThatThrownBy(() -> journal.deliver("second", Duration.ofMinutes(10)))
                    .isInstanceOf(JournalInUse.class);
            assertThat(state(journal, "sent")).isEqualTo(State.SENDING);
            child.kill();
        }

        try (Journal journal = Journal.open(settings);
                JournalChild child = delivering(journal, settings)) {
            assertThat(state(journal, "sent")).isEqualTo(State.UNKNOWN);
            assertThat(child.line()).isEqualTo("in use");
        }
    }

    private static JournalChild startAfter(Journal journal, JournalSettings settings) throws Exception {
        accept(journal);
        return JournalChild.start("hold", settings);
    }

    private static JournalChild delivering(Journal journal, JournalSettings settings) throws Exception {
        Deliveries deliveries = journal.deliver("after", Duration.ofMinutes(10));
        assertThat(deliveries.claim(5)).extracting(Claimed::number).containsExactly("claimed");
        return JournalChild.start("hold", settings);
    }

    @Test
    void on_postgresql_the_orders_of_a_killed_process_are_taken_over_and_those_of_a_living_one_are_not()
            throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("owners");
            try (Journal journal = Journal.open(settings);
                    JournalChild child = startAfter(journal, settings)) {
                assertThat(child.line()).isEqualTo("holds");
                Deliveries deliveries = journal.deliver("second", Duration.ofMinutes(10));
                assertThat(journal.takeOver()).isZero();
                assertThat(deliveries.claim(5)).isEmpty();
                assertThat(state(journal, "sent")).isEqualTo(State.SENDING);

                child.kill();
                await().until(() -> journal.takeOver() == 1);

                assertThat(state(journal, "sent")).isEqualTo(State.UNKNOWN);
                assertThat(deliveries.claim(5)).extracting(Claimed::number).containsExactly("claimed");
            }
        }
    }

    @Test
    void on_postgresql_a_lost_lock_means_dead_and_is_taken_again_by_the_one_who_lives() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("owners");
            try (Journal first = Journal.open(settings);
                    Journal second = Journal.open(settings)) {
                accept(first);
                Deliveries cutOff = first.deliver("first", Duration.ofMinutes(10));
                List<Claimed> both = cutOff.claim(2);
                cutOff.sending(both.get(0), 5, "body", Notes.NONE);
                second.deliver("second", Duration.ofMinutes(10));

                assertThat(lockedOut(server, 1)).isEqualTo(1);
                await().until(() -> second.takeOver() == 1);

                assertThatThrownBy(() -> cutOff.settle(both.get(0), Settlement.rewarded("t"), Notes.NONE))
                        .isInstanceOf(StaleClaim.class);
                assertThatThrownBy(() -> cutOff.sending(both.get(1), 5, "body", Notes.NONE))
                        .isInstanceOf(StaleClaim.class);
                first.takeOver();
                Claimed again = cutOff.claim(2).get(0);
                cutOff.sending(again, 5, "body", Notes.NONE);
                assertThat(second.takeOver()).isZero();
                assertThatThrownBy(() -> cutOff.settle(both.get(1), Settlement.parked("no"), Notes.NONE))
                        .isInstanceOf(StaleClaim.class);
                cutOff.settle(again, Settlement.rewarded("t"), Notes.NONE);
                assertThat(state(first, "claimed")).isEqualTo(State.REWARDED);
            }
        }
    }

    @Test
    void on_postgresql_an_instance_that_lost_its_lock_sends_nothing_until_it_has_it_again() throws Exception {
        try (PostgresServer server = new PostgresServer();
                var stranger = server.connect("public");
                var statement = stranger.createStatement()) {
            JournalSettings settings = server.emptyJournal("owners");
            try (Journal journal = Journal.open(settings)) {
                accept(journal);
                Deliveries deliveries = journal.deliver("first", Duration.ofMinutes(10));
                Claimed order = deliveries.claim(1).get(0);
                assertThat(journal.holdsLock()).isTrue();

                assertThat(lockedOut(server, 1)).isEqualTo(1);
                // so that it cannot take it again at once
                statement.execute("SELECT pg_advisory_lock(" + PostgresDialect.LOCKS + ", 1)");
                var held = journal.holdsLock();

                assertThat(held).isFalse();
                assertThat(deliveries.claim(5)).isEmpty();
                assertThatThrownBy(() -> deliveries.sending(order, 5, "body", Notes.NONE))
                        .isInstanceOf(JournalUnavailable.class)
                        .hasMessageContaining("lost its lock");
                assertThat(state(journal, "sent")).isEqualTo(State.NEW);
                statement.execute("SELECT pg_advisory_unlock(" + PostgresDialect.LOCKS + ", 1)");
                assertThat(journal.holdsLock()).isTrue();
                deliveries.sending(order, 5, "body", Notes.NONE);
                assertThat(deliveries.claim(5)).hasSize(1);
            }
        }
    }

    @Test
    void on_postgresql_one_instance_polls_and_the_next_goes_on_when_it_ends() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("owners");
            Journal first = Journal.open(settings);
            try (Journal second = Journal.open(settings)) {
                first.deliver("first", Duration.ofMinutes(10));
                second.deliver("second", Duration.ofMinutes(10));
                assertThat(first.isPoller()).isTrue();
                assertThat(second.isPoller()).isFalse();
                assertThat(first.isPoller()).isTrue();

                first.close();

                await().until(second::isPoller);
            } finally {
                first.close();
            }
        }
    }

    @Test
    void on_postgresql_an_instance_that_lost_its_lock_does_not_poll() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("owners");
            try (Journal first = Journal.open(settings);
                    Journal second = Journal.open(settings)) {
                first.deliver("first", Duration.ofMinutes(10));
                second.deliver("second", Duration.ofMinutes(10));
                assertThat(first.isPoller()).isTrue();

                assertThat(lockedOut(server, 1)).isEqualTo(1);
                await().until(second::isPoller);

                assertThat(first.isPoller()).isFalse();
                first.takeOver();
                assertThat(first.isPoller()).isFalse();
            }
        }
    }
}
