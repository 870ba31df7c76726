package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FileStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final FileStatus status = new FileStatus("orders.file", nanos::get);

    @Test
    void what_fails_is_tried_ever_more_seldom_up_to_once_a_minute() {
        var waits = new ArrayList<Long>();
        for (var failure = 0; failure < 9; failure++) {
            status.failed("a.csv", "no permission");
            waits.add(secondsUntilNextTry("a.csv"));
        }

        assertThat(waits).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L));
    }

    @Test
    void one_file_that_waits_holds_up_no_other() {
        status.failed("a.csv", "no permission");

        assertThat(status.mayTry("a.csv")).isFalse();
        assertThat(status.mayTry("b.csv")).isTrue();
        assertThat(status.mayTry(FileStatus.PLACE)).isTrue();
    }

    @Test
    void a_file_that_was_read_frees_the_journal_and_itself() {
        status.failed(FileStatus.JOURNAL, "away");
        status.failed("a.csv", "changed");

        status.read("a.csv", 7, 0, NOON);

        assertThat(status.state().troubles()).isEmpty();
        assertThat(status.state().orders()).isEqualTo(7);
        assertThat(status.state().lastSuccess()).contains(NOON);
    }

    @Test
    void a_thousand_troubles_are_kept_and_no_more() {
        for (var i = 0; i < 5000; i++) {
            status.failed(i + ".csv", "no permission");
        }

        assertThat(status.state().troubles()).hasSize(1000).containsKey("4999.csv");
    }

    private long secondsUntilNextTry(String subject) {
        var seconds = 0L;
        while (!status.mayTry(subject)) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            seconds++;
        }
        return seconds;
    }
}
