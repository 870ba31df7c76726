package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Rests rests = new Rests(Duration.ofMinutes(10), nanos::get);

    @Test
    void two_looks_are_a_tenth_of_the_quiet_time_apart_and_never_less_than_a_second() {
        assertThat(rests.betweenLooks()).isEqualTo(Duration.ofMinutes(1));
        assertThat(new Rests(Duration.ofSeconds(3), nanos::get).betweenLooks()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_reward_is_too_late_long_before_anybody_asks_for_it() {
        assertThat(rests.untilTooLate()).isEqualTo(Duration.ofMinutes(1));
        assertThat(new Rests(Duration.ofSeconds(60), nanos::get).untilTooLate()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void lists_that_fail_are_asked_ever_more_seldom_until_one_is_read() {
        assertThat(rests.isResting()).isFalse();

        rests.failed();
        rests.failed();
        nanos.addAndGet(Duration.ofMillis(1_999).toNanos());
        var afterTwo = rests.isResting();
        for (int i = 0; i < 100; i++) {
            rests.failed();
        }
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        var afterMany = rests.isResting();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(afterTwo).isTrue();
        assertThat(afterMany).isTrue();
        assertThat(rests.isResting()).isFalse();
        rests.failed();
        rests.succeeded();
        assertThat(rests.isResting()).isFalse();
    }
}
