package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupCommitTest {

    @TempDir
    Path folder;

    SqliteDialect dialect;
    GroupCommit commits;
    final ExecutorService callers = Executors.newCachedThreadPool();

    @BeforeEach
    void open() throws SQLException {
        dialect =
                new SqliteDialect(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder));
        try (var connection = dialect.writer()) {
            Migrations.apply(connection, dialect);
        }
        commits = new GroupCommit(dialect, new SqlFiles(dialect));
    }

    @AfterEach
    void close() throws InterruptedException {
        commits.close();
        callers.shutdown();
        assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Step.Work.Body<Integer> mark(String name) {
        return transaction -> transaction.change("write-mark", name, "x");
    }

    private static Change markChange(String name) {
        return Change.must("write-mark", name, "x");
    }

    private boolean present(String name) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db"));
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM mark WHERE name = '" + name + "'")) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    private int marks() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db"));
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM mark")) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    /** Keeps the writer busy until it is let go, so that what comes meanwhile is one group. */
    private CountDownLatch busy() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        callers.submit(() -> commits.commit(transaction -> {
            started.countDown();
            await().until(() -> letGo.getCount() == 0);
            return null;
        }));
        started.await();
        return letGo;
    }

    private Future<?> inGroup(Runnable caller) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<?> future = callers.submit(() -> {
            thread.complete(Thread.currentThread());
            caller.run();
        });
        await().until(() -> thread.join().getState() == Thread.State.WAITING || future.isDone());
        return future;
    }

    @Test
    void everything_that_sixteen_threads_commit_is_there_when_they_are_told_so() throws Exception {
        AtomicInteger checked = new AtomicInteger();
        List<Future<?>> threads = new ArrayList<>();
        for (int t = 0; t < 16; t++) {
            int thread = t;
            threads.add(callers.submit(() -> {
                for (int i = 0; i < 2_000; i++) {
                    String name = thread + "-" + i;
                    if (i % 2 == 0) {
                        commits.commit(mark(name));
                    } else {
                        commits.commit(List.of(markChange(name)));
                    }
                    if (i % 100 == 0) {
                        assertThat(present(name)).isTrue();
                        checked.incrementAndGet();
                    }
                }
                return null;
            }));
        }

        for (Future<?> thread : threads) {
            thread.get();
        }

        assertThat(marks()).isEqualTo(32_000);
        assertThat(checked).hasValue(320);
    }

    @Test
    void a_step_that_fails_takes_no_other_with_it() throws Exception {
        CountDownLatch letGo = busy();
        AtomicInteger runs = new AtomicInteger();
        Future<?> good = inGroup(() -> commits.commit(transaction -> {
            runs.incrementAndGet();
            return transaction.change("write-mark", "good", "x");
        }));
        Future<?> wrong = inGroup(() -> assertThatThrownBy(
                        () -> commits.commit(transaction -> transaction.change("write-mark", "wrong", null)))
                .isInstanceOf(JournalUnavailable.class));
        Future<?> stale = inGroup(() -> assertThatThrownBy(() ->
                        commits.commit(List.of(markChange("stale"), Change.must("claim", 1, 1, -1, "no such row"))))
                .isInstanceOf(StaleClaim.class));
        Future<?> fine = inGroup(() -> commits.commit(List.of(markChange("fine"))));
        letGo.countDown();

        for (Future<?> caller : List.of(good, wrong, stale, fine)) {
            caller.get();
        }

        assertThat(present("good")).isTrue();
        assertThat(present("fine")).isTrue();
        assertThat(present("wrong")).isFalse();
        assertThat(present("stale")).isFalse();
        assertThat(runs).hasValueBetween(1, 3);
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void even_an_error_in_a_step_leaves_the_others_and_the_writer_alone() throws Exception {
        CountDownLatch letGo = busy();
        Future<?> wrong = inGroup(() -> assertThatThrownBy(() -> commits.commit(transaction -> {
                    throw new StackOverflowError("too deep");
                }))
                .isInstanceOf(JournalUnavailable.class));
        Future<?> odd = inGroup(() -> assertThatThrownBy(() -> commits.commit(transaction -> {
                    throw new IllegalArgumentException("odd");
                }))
                .isInstanceOf(IllegalArgumentException.class));
        Future<?> fine = inGroup(() -> commits.commit(mark("fine")));
        letGo.countDown();

        for (Future<?> caller : List.of(wrong, odd, fine)) {
            caller.get();
        }

        assertThat(commits.commit(mark("after"))).isEqualTo(1);
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void a_batch_that_broke_leaves_nothing_for_the_next_one() throws Exception {
        assertThatThrownBy(() -> commits.commit(List.of(markChange("a"), markChange("b"), markChange(null))))
                .isInstanceOf(JournalUnavailable.class);

        commits.commit(List.of(markChange("c"), markChange("d")));

        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void closing_commits_what_waits_and_releases_everybody() throws Exception {
        CountDownLatch letGo = busy();
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "m" + i;
            waiting.add(inGroup(() -> commits.commit(mark(name))));
        }
        Future<?> closing = inGroup(commits::close);
        assertThatThrownBy(() -> commits.commit(mark("late"))).isInstanceOf(JournalUnavailable.class);
        letGo.countDown();

        for (Future<?> caller : waiting) {
            caller.get();
        }
        closing.get();

        assertThat(marks()).isEqualTo(40);
    }

    @Test
    void nobody_hangs_who_comes_while_it_closes() throws Exception {
        for (int round = 0; round < 20; round++) {
            AtomicInteger acknowledged = new AtomicInteger();
            int before = marks();
            String prefix = "r" + round + "-";
            List<Future<?>> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int thread = t;
                threads.add(callers.submit(() -> {
                    for (int i = 0; ; i++) {
                        try {
                            commits.commit(mark(prefix + thread + "-" + i));
                            acknowledged.incrementAndGet();
                        } catch (JournalUnavailable e) {
                            return;
                        }
                    }
                }));
            }
            await().until(() -> acknowledged.get() > 20);

            commits.close();
            for (Future<?> thread : threads) {
                thread.get(20, TimeUnit.SECONDS);
            }

            assertThat(marks() - before).isEqualTo(acknowledged.get());
            commits = new GroupCommit(dialect, new SqlFiles(dialect));
        }
    }

    @Test
    void an_idle_writer_keeps_no_lock() throws SQLException {
        commits.commit(mark("a"));

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db") + "?busy_timeout=0");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM mark")).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_is_locked_for_long_fails_everybody_once_and_heals() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db"));
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long began = System.nanoTime();
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(inGroup(() ->
                        assertThatThrownBy(() -> commits.commit(mark("a"))).isInstanceOf(JournalUnavailable.class)));
            }
            for (Future<?> caller : waiting) {
                caller.get();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
            statement.execute("ROLLBACK");
        }

        assertThat(commits.commit(mark("a"))).isEqualTo(1);
    }
}
