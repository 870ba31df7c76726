package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journal's PostgreSQL goes away and comes back. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutageTest {

    private static final String CUT_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'woowup-routes' AND pid <> pg_backend_pid()";

    @TempDir
    Path folder;

    private static void accept(Journal journal, String number) {
        journal.accept("test", List.of(Orders.reward(number, number)), List.of(), List.of());
    }

    private static Set<String> numbers(Journal journal) {
        return journal.view().orders(1_000_000).stream()
                .map(OrderRow::orderNumber)
                .collect(Collectors.toSet());
    }

    @Test
    void a_stopped_server_is_told_and_a_restarted_one_needs_no_hand() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(folder.resolve("data"), port);
        JournalSettings settings = server.emptyJournal("outage");
        try (Journal journal = Journal.open(settings)) {
            Deliveries deliveries = journal.deliver("test", Duration.ofMinutes(10));
            accept(journal, "before");
            Claimed order = deliveries.claim(1).get(0);
            server.close();

            assertThatThrownBy(() -> accept(journal, "lost")).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(() -> deliveries.claim(1)).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(() -> deliveries.sending(order, 5, "body", Notes.NONE))
                    .isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(() -> journal.view().counts()).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(() -> journal.read("m")).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(journal::takeOver).isInstanceOf(JournalUnavailable.class);
            server = new PostgresServer(folder.resolve("data"), port);

            accept(journal, "after");
            assertThat(journal.takeOver()).isZero();
            deliveries.sending(order, 5, "body", Notes.NONE);
            deliveries.settle(order, Settlement.rewarded("t"), Notes.NONE);
            assertThat(numbers(journal)).containsExactlyInAnyOrder("before", "after");
        } finally {
            server.close();
        }
    }

    @Test
    void a_connection_that_was_cut_while_idle_is_not_even_noticed() throws Exception {
        try (PostgresServer server = new PostgresServer();
                Journal journal = Journal.open(server.emptyJournal("outage"))) {
            accept(journal, "1");
            server.execute(CUT_ALL);

            accept(journal, "2");

            await().untilAsserted(() -> assertThat(numbers(journal)).containsExactlyInAnyOrder("1", "2"));
        }
    }

    @Test
    void what_was_acknowledged_while_connections_are_cut_is_there() throws Exception {
        try (PostgresServer server = new PostgresServer();
                Journal journal = Journal.open(server.emptyJournal("outage"))) {
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            AtomicBoolean enough = new AtomicBoolean();
            var threads = Executors.newFixedThreadPool(8);
            List<Future<?>> callers = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int thread = t;
                callers.add(threads.submit(() -> {
                    for (int i = 0; !enough.get(); i++) {
                        try {
                            accept(journal, thread + "-" + i);
                            acknowledged.add(thread + "-" + i);
                        } catch (JournalUnavailable e) {
                            Thread.onSpinWait();
                        }
                    }
                }));
            }

            for (int cut = 1; cut <= 20; cut++) {
                int next = acknowledged.size() + 50;
                await().until(() -> acknowledged.size() > next);
                server.execute(CUT_ALL);
            }
            enough.set(true);
            for (Future<?> caller : callers) {
                caller.get(30, TimeUnit.SECONDS);
            }
            threads.shutdown();

            assertThat(numbers(journal)).containsAll(acknowledged);
        }
    }

    @Test
    void a_process_that_stopped_in_the_middle_of_a_claim_does_not_stop_the_others() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("outage");
            PostgresDialect stopped = new PostgresDialect(settings);
            try (Journal journal = Journal.open(settings);
                    var writer = stopped.writer()) {
                Deliveries deliveries = journal.deliver("test", Duration.ofMinutes(10));
                accept(journal, "1");
                writer.setAutoCommit(false);
                stopped.claimAlone(writer);

                assertThat(deliveries.claim(1)).extracting(Claimed::number).containsExactly("1");
            }
        }
    }
}
