package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom before a commit. A wait that is not wanted would be one of an hour. */
@Timeout(60)
class StepQueueTest {

    private final StepQueue queue = new StepQueue(Duration.ofHours(1));
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final AtomicReference<Thread> writer = new AtomicReference<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void add(int steps) {
        for (int i = 0; i < steps; i++) {
            queue.add(new Step.Changes(List.of()), false);
        }
    }

    /** What the writer gets, who waits for it already. */
    private Future<Integer> waitingWriter() {
        Callable<Integer> next = () -> {
            writer.set(Thread.currentThread());
            return queue.next().size();
        };
        Future<Integer> group = threads.submit(next);
        await().until(() -> writer.get() != null && writer.get().getState() == Thread.State.TIMED_WAITING);
        return group;
    }

    @Test
    void one_alone_does_not_wait() {
        add(1);
        assertThat(queue.next()).hasSize(1);
        add(1);
        assertThat(queue.next()).hasSize(1);
    }

    @Test
    void what_came_meanwhile_goes_together_and_at_once_if_it_is_as_much_as_the_last_time() {
        add(3);
        assertThat(queue.next()).hasSize(3);
        add(4);
        assertThat(queue.next()).hasSize(4);
    }

    @Test
    void less_than_the_last_time_waits_until_it_is_as_much() throws Exception {
        add(3);
        assertThat(queue.next()).hasSize(3);
        add(1);
        Future<Integer> group = waitingWriter();

        add(1);
        assertThat(group.isDone()).isFalse();
        add(1);

        assertThat(group.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void less_than_the_last_time_waits_a_moment_only() {
        StepQueue quick = new StepQueue(Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            quick.add(new Step.Changes(List.of()), false);
        }
        assertThat(quick.next()).hasSize(3);

        quick.add(new Step.Changes(List.of()), false);
        assertThat(quick.next()).hasSize(1);
    }

    @Test
    void whoever_closes_does_not_wait() throws Exception {
        add(3);
        assertThat(queue.next()).hasSize(3);
        add(1);
        Future<Integer> group = waitingWriter();

        queue.close();

        assertThat(group.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(queue.next()).isEmpty();
    }
}
