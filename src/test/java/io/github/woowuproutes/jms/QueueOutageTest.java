package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journal or the broker goes away, and comes back. The broker has its own settings: ten deliveries, then it gives up. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueueOutageTest {

    private static final int CONSUMERS = 4;
    private static final int DELIVERIES = 10;

    @TempDir
    private Path brokerFolder;

    @TempDir
    private Path directory;

    private Broker broker;
    private RunningQueue queue;

    @BeforeEach
    void a_broker() throws Exception {
        broker = Broker.start(brokerFolder);
        queue = new RunningQueue(directory, broker.url());
    }

    @AfterEach
    void nothing_is_left_behind() {
        queue.close();
        broker.close();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private void send(List<String> numbers) throws Exception {
        broker.send(numbers.stream().map(Broker::order).toList());
    }

    /** The waits of the shipped file are a matter of seconds; here as many attempts pass in less time. */
    private void hasten() throws IOException {
        var errors = queue.path("routes/errors.camel.yaml");
        var shipped = Files.readString(errors);
        var hasty = shipped.replace("redeliveryDelay: \"1000\"", "redeliveryDelay: \"10\"")
                .replace("maximumRedeliveryDelay: \"30000\"", "maximumRedeliveryDelay: \"20\"");
        assertThat(hasty).isNotEqualTo(shipped);
        Files.writeString(errors, hasty);
    }

    @Test
    void a_journal_that_is_away_for_longer_than_ten_attempts_costs_no_message() throws Exception {
        hasten();
        try (var journal = new StoppablePostgres(directory.resolve("postgresql"))) {
            queue.with("journal.url", journal.url())
                    .with("journal.username", "postgres")
                    .start();
            send(numbers(0, 20));
            queue.awaitOrders(20);
            journal.stop();
            send(numbers(20, 220));
            journal.awaitAttempts(3 * DELIVERIES * CONSUMERS);

            var waiting = broker.count("orders");
            var deadLetters = broker.deadLetters();
            journal.start();

            queue.awaitOrders(220);
            RunningQueue.until(() -> broker.count("orders") == 0);
            assertThat(waiting).isEqualTo(200);
            assertThat(deadLetters).isZero();
            assertThat(broker.deadLetters()).isZero();
            assertThat(queue.numbers()).containsExactlyInAnyOrderElementsOf(numbers(0, 220));
            assertThat(queue.rejected()).isEmpty();
        }
    }

    @Test
    void a_stop_while_the_journal_is_away_gives_the_messages_back() throws Exception {
        try (var journal = new StoppablePostgres(directory.resolve("postgresql"))) {
            queue.with("journal.url", journal.url())
                    .with("journal.username", "postgres")
                    .start();
            journal.stop();
            send(numbers(0, 20));
            journal.awaitAttempts(2 * CONSUMERS);

            var began = System.nanoTime();
            queue.stop();
            var seconds = (System.nanoTime() - began) / 1_000_000_000;

            assertThat(seconds).isLessThan(30);
            assertThat(broker.count("orders")).isEqualTo(20);
            journal.start();
            queue.start();
            queue.awaitOrders(20);
            RunningQueue.until(() -> broker.count("orders") == 0);
            assertThat(broker.deadLetters()).isZero();
        }
    }

    @Test
    void a_broker_that_restarts_under_load_loses_nothing_and_is_found_again() throws Exception {
        queue.start();
        send(numbers(0, 3_000));
        RunningQueue.until(() -> queue.orders().size() > 100);

        broker.stop();
        broker.start();

        queue.awaitOrders(3_000);
        RunningQueue.until(() -> broker.count("orders") == 0);
        assertThat(queue.numbers()).containsExactlyInAnyOrderElementsOf(numbers(0, 3_000));
        assertThat(broker.deadLetters()).isZero();
    }

    @Test
    void a_broker_that_is_away_at_the_start_is_in_health_and_keeps_nothing_else_from_working() throws Exception {
        send(numbers(0, 5));
        broker.stop();

        queue.start();
        RunningQueue.until(() -> queue.health().contains("orders.jms: no messages from"));
        var ready = queue.readiness();
        broker.start();

        queue.awaitOrders(5);
        RunningQueue.until(() -> !queue.health().contains("no messages from"));
        assertThat(ready).isEqualTo(200);
        assertThat(queue.health()).doesNotContain(Broker.PASSWORD);
    }

    @Test
    void a_wrong_password_is_in_health_and_not_the_password() throws Exception {
        queue.with("orders.jms.password", "not-the-secret").start();

        RunningQueue.until(() -> queue.health().contains("no messages from"));

        assertThat(queue.health()).contains("orders.jms: no messages from").doesNotContain("not-the-secret");
    }

    /** A journal's PostgreSQL; while it is stopped, something listens on its port that counts who comes and hangs up. */
    private static final class StoppablePostgres implements AutoCloseable {

        private final Path data;
        private final int port;
        private final AtomicInteger attempts = new AtomicInteger();
        private EmbeddedPostgres server;
        private ServerSocket counting;

        StoppablePostgres(Path data) throws IOException {
            this.data = data;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            start();
        }

        void start() throws IOException {
            if (counting != null) {
                counting.close();
            }
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        }

        void stop() throws IOException {
            server.close();
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            counting = listening;
            var thread = new Thread(() -> {
                while (!listening.isClosed()) {
                    try {
                        listening.accept().close();
                        attempts.incrementAndGet();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        void awaitAttempts(int count) {
            var before = attempts.get();
            RunningQueue.until(() -> attempts.get() - before >= count);
        }

        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        @Override
        public void close() throws IOException {
            counting.close();
            server.close();
        }
    }
}
