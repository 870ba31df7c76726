package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Wanted;
import io.github.woowuproutes.workplace.TurnableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real YAML, on the demo's shop. */
class ShopDatabaseRouteTest {

    private final RecordingJournal journal = new RecordingJournal();
    private final TurnableClock clock = new TurnableClock("2026-11-22T20:00:00Z");
    private SampleShop shop;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        shop = SampleShop.in(folder);
    }

    @Test
    void the_first_poll_runs_at_start_and_once() throws Exception {
        shop.order(1, "2026-11-22 15:00:00", "300.00");

        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            routes.awaitPolls(1);

            assertThat(journal.numbers()).containsExactly("1");
            assertThat(journal.json("1").toString())
                    .isEqualTo("{\"number\":\"1\",\"state\":\"paid\",\"total\":300,\"currency\":\"ARS\","
                            + "\"paidAt\":\"2026-11-22T15:00:00-03:00\",\"channel\":\"web\","
                            + "\"customer\":{\"id\":\"1\",\"email\":\"ana@test.com\",\"document\":\"30111222\","
                            + "\"phone\":\"+5491112345678\",\"firstName\":\"Ana\",\"lastName\":\"Núñez\"},"
                            + "\"items\":[{\"sku\":\"SKU-1\",\"name\":\"Remera\",\"quantity\":3,\"total\":300,"
                            + "\"category\":\"T-Shirts\"}]}");
        }
    }

    @Test
    void the_start_is_committed_before_the_first_query() throws Exception {
        shop.execute("ALTER TABLE orders RENAME TO away");

        try (var routes = new RunningRoutes(shop.keys().with("orders.sql.start", "now"), journal, clock)) {
            await().until(() -> routes.status().fault().isPresent());

            assertThat(journal.mark("orders.sql.start")).isEqualTo("2026-11-22T20:00:00Z");
            assertThat(journal.mark("orders.sql")).isEqualTo("2026-11-22T20:00:00Z");
            assertThat(routes.status().fault())
                    .hasValueSatisfying(words ->
                            assertThat(words).contains("routes/sql/orders.sql").contains("no such table: orders"));
        }
    }

    @Test
    void a_restart_keeps_the_start_that_was_committed() throws Exception {
        var keys = shop.keys().with("orders.sql.start", "now");
        try (var routes = new RunningRoutes(keys, journal, clock)) {
            routes.awaitPolls(1);
        }
        shop.order(1, "2026-11-22 17:30:00", "10");
        clock.forward(Duration.ofHours(5));

        try (var routes = new RunningRoutes(keys, journal, clock)) {
            routes.awaitPolls(1);

            assertThat(journal.numbers()).containsExactly("1");
            assertThat(journal.mark("orders.sql.start")).isEqualTo("2026-11-22T20:00:00Z");
        }
    }

    @Test
    void a_portion_that_cannot_be_committed_ends_the_poll_and_the_next_tick_begins_at_the_last_mark() throws Exception {
        shop.orders(1, 1200, "2026-11-22 10:00:00");
        // the start, then one portion of orders
        journal.failWhen(committed -> committed == 2);

        try (var routes = new RunningRoutes(shop.keys().with("orders.sql.overlap", "PT0S"), journal, clock)) {
            await().until(() -> routes.status().fault().isPresent());

            assertThat(routes.status().fault()).contains("the poll failed: the journal's disk is full");
            assertThat(journal.documents()).hasSize(Portions.ORDERS);
            assertThat(journal.mark("orders.sql")).isEqualTo("2026-11-22T13:08:19Z");

            journal.failWhen(committed -> false);
            routes.tick();
            routes.awaitPolls(1);

            assertThat(journal.numbers()).hasSize(1201).contains("1", "500", "501", "1200");
        }
    }

    @Test
    void a_statement_that_fails_halfway_loses_nothing_and_the_next_poll_reads_the_rest(@TempDir Path folder)
            throws Exception {
        shop.orders(1, 1200, "2026-11-22 10:00:00");
        shop.execute("CREATE TABLE broken (number INTEGER)");
        shop.execute("INSERT INTO broken VALUES (1100)");
        // in the order of the table, so that rows come before the one that fails
        var query = Files.writeString(
                folder.resolve("failing.sql"),
                "SELECT number, CASE WHEN number IN (SELECT number FROM broken) THEN abs(1100 - number - 9223372036854775807 - 1)"
                        + " ELSE total END AS total, paid_at, 'ana@test.com' AS email FROM orders"
                        + " WHERE paid_at >= :#since");
        var keys = shop.keys().with("orders.sql.query", query.toString()).with("orders.sql.overlap", "PT0S");

        try (var routes = new RunningRoutes(keys, journal, clock)) {
            await().until(() -> routes.status().fault().isPresent());
            var before = journal.numbers();
            var fault = routes.status().fault();
            shop.execute("DELETE FROM broken");
            routes.tick();
            routes.awaitPolls(1);

            assertThat(fault).hasValueSatisfying(words -> assertThat(words).contains("integer overflow"));
            assertThat(before).hasSize(Portions.ORDERS).doesNotContain("1100");
            assertThat(journal.mark("orders.sql.start")).isBefore(journal.mark("orders.sql"));
            assertThat(journal.numbers())
                    .containsAll(IntStream.rangeClosed(1, 1200)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(routes.status().fault()).isEmpty();
        }
    }

    @Test
    void an_order_that_is_asked_for_is_read_again_although_it_lies_before_the_mark() throws Exception {
        shop.order(1, "2026-11-20 10:00:00", "10");
        shop.order(2, "2026-11-20 10:00:00", "10");
        shop.order(3, "2026-11-22 15:00:00", "10");
        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            routes.awaitPolls(1);
            var mark = journal.mark("orders.sql");
            journal.forgetCommits();
            var asked = new Wanted(2, "shop", "2", Instant.parse("2026-11-20T13:00:00Z"));
            var gone = new Wanted(9, "shop", "9", Instant.parse("2026-11-20T13:00:00Z"));

            journal.want(asked, gone);
            routes.tick();
            await().until(() -> !journal.lookedFor().isEmpty());

            assertThat(journal.numbers()).containsExactly("3", "2");
            assertThat(journal.lookedFor()).containsExactly(asked, gone);
            assertThat(journal.mark("orders.sql")).isEqualTo(mark);
        }
    }

    @Test
    void a_stop_ends_a_long_poll_and_the_next_start_reads_on() throws Exception {
        shop.orders(1, 5_000, "2026-11-22 10:00:00");
        var keys = shop.keys().with("orders.sql.overlap", "PT0S");
        var inCommit = new CountDownLatch(1);
        var running = new CompletableFuture<RunningRoutes>();
        journal.beforeCommit(() -> {
            // the start of all is committed before the first portion
            if (!journal.committed().isEmpty()) {
                inCommit.countDown();
                await().until(() -> running.join().isStopping());
            }
        });
        var routes = new RunningRoutes(keys, journal, clock);
        running.complete(routes);
        inCommit.await();

        routes.close();
        var before = journal.numbers().size();
        journal.beforeCommit(() -> {});
        try (var again = new RunningRoutes(keys, journal, clock)) {
            again.awaitPolls(1);
        }

        assertThat(before).isEqualTo(Portions.ORDERS);
        assertThat(routes.status().fault()).isEmpty();
        assertThat(journal.numbers())
                .containsAll(IntStream.rangeClosed(1, 5_000)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void a_missing_database_is_a_fault_in_words_and_heals_by_itself() throws Exception {
        var keys = shop.keys().with("orders.sql.url", "jdbc:sqlite:/nowhere/shop.db");

        try (var routes = new RunningRoutes(keys, journal, clock)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> routes.status().fault().isPresent());

            assertThat(routes.status().fault())
                    .hasValueSatisfying(words -> assertThat(words).contains("orders.sql.url"));
        }
    }

    @Test
    void a_url_without_a_driver_says_what_to_put_into_lib() throws Exception {
        var keys = shop.keys().with("orders.sql.url", "jdbc:firebirdsql://erp/shop");

        try (var routes = new RunningRoutes(keys, journal, clock)) {
            await().until(() -> routes.status().fault().isPresent());

            assertThat(routes.status().fault())
                    .contains(
                            "no driver understands orders.sql.url: put the JDBC driver of 'firebirdsql' into lib/, or correct the url");
        }
    }

    @Test
    void a_switched_off_database_needs_no_keys_and_has_no_schedule() throws Exception {
        var keys = new Keys().with("orders.sql.enabled", "false").without("orders.sql.url");

        try (var routes = new RunningRoutes(keys, journal, clock)) {
            assertThat(routes.isTicking()).isFalse();
            assertThat(journal.committed()).isEmpty();
        }
    }

    @Test
    void a_tick_during_a_poll_waits_for_its_end() throws Exception {
        shop.order(1, "2026-11-22 15:00:00", "300.00");
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var release = new CountDownLatch(1);
        journal.beforeCommit(() -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            release.await();
            atOnce.decrementAndGet();
        });

        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            await().until(() -> atOnce.get() == 1);
            routes.tick();
            routes.tick();
            release.countDown();
            routes.awaitPolls(3);

            assertThat(most).hasValue(1);
        }
    }

    @Test
    void the_connections_are_closed_with_the_routes() throws Exception {
        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            routes.awaitPolls(1);
            assertThat(poolThreads()).isNotEmpty();
        }

        await().untilAsserted(() -> assertThat(poolThreads()).isEmpty());
    }

    private static List<String> poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("orders.sql"))
                .toList();
    }

    @Test
    void the_daily_sweep_finds_what_was_committed_late_and_moves_only_its_own_mark() throws Exception {
        shop.order(2, "2026-11-22 16:00:00", "20");
        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            routes.awaitPolls(1);
            shop.order(1, "2026-11-21 09:00:00", "10");
            clock.forward(Duration.ofMinutes(5));
            routes.tick();
            routes.awaitPolls(2);
            assertThat(journal.numbers()).doesNotContain("1");
            clock.forward(Duration.ofDays(1));
            journal.forgetCommits();

            routes.tick();
            await().until(() -> journal.mark("orders.sql.swept").equals(clock.instant()));

            assertThat(journal.numbers()).contains("1");
            assertThat(journal.mark("orders.sql")).isEqualTo("2026-11-22T19:00:00Z");
        }
    }

    @Test
    void a_sweep_takes_no_row_from_before_the_start() throws Exception {
        shop.order(1, "2026-11-22 09:00:00", "10");
        shop.order(2, "2026-11-22 16:59:00", "10");
        var keys = shop.keys().with("orders.sql.start", "2026-11-22T16:59:00");
        try (var routes = new RunningRoutes(keys, journal, clock)) {
            routes.awaitPolls(1);
            clock.forward(Duration.ofDays(1));

            routes.tick();
            await().until(() -> journal.mark("orders.sql.swept").equals(clock.instant()));

            assertThat(journal.numbers()).containsOnly("2");
        }
    }

    @Test
    void every_submission_names_its_source_and_carries_the_mark_of_its_place() throws Exception {
        shop.orders(1, 600, "2026-11-22 10:00:00");

        try (var routes = new RunningRoutes(shop.keys(), journal, clock)) {
            routes.awaitPolls(1);

            assertThat(journal.committed())
                    .extracting(submission -> submission.source())
                    .containsOnly("orders.sql");
            assertThat(journal.committed().get(1).marks())
                    .containsExactly(new Mark(
                            "orders.sql", Instant.parse("2026-11-22T13:08:19Z").toString()));
            assertThat(journal.committed().get(2).marks())
                    .containsExactly(new Mark(
                            "orders.sql", Instant.parse("2026-11-22T13:09:59Z").toString()));
        }
    }
}
