package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Duration TRY = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong();
    private final Learning learning = new Learning(true, TRY, nanos::get);

    @Test
    void one_order_at_a_time_is_learnt_from() {
        assertThat(learning.begins()).isTrue();
        assertThat(learning.begins()).isFalse();

        nanos.addAndGet(TRY.toNanos());

        assertThat(learning.begins()).isTrue();
    }

    @Test
    void what_was_learnt_is_learnt_anew_twice_a_day() {
        learning.learnt();
        assertThat(learning.begins()).isFalse();

        nanos.addAndGet(Duration.ofHours(12).toNanos());

        assertThat(learning.begins()).isTrue();
    }

    @Test
    void nothing_is_learnt_where_it_decides_nothing() {
        assertThat(new Learning(false, TRY, nanos::get).begins()).isFalse();
    }
}
