package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that jumps never ends a quiet time early. */
class SteadyClockTest {

    private static final Duration QUIET = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final SteadyClock clock = new SteadyClock(QUIET, nanos::get);
    private Instant database = Instant.parse("2026-11-22T15:00:00Z");

    @Test
    void after_a_start_a_whole_quiet_time_has_to_pass() {
        assertThat(clock.isSteady(database)).isFalse();

        pass(QUIET.minusSeconds(1));
        var almost = clock.isSteady(database);
        pass(Duration.ofSeconds(1));

        assertThat(almost).isFalse();
        assertThat(clock.isSteady(database)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P1D", "-PT1H", "-P1D", "PT2M"})
    void after_a_jump_a_whole_quiet_time_has_to_pass_again(String jump) {
        pass(QUIET.multipliedBy(3));
        clock.isSteady(database);
        pass(QUIET.multipliedBy(3));
        assertThat(clock.isSteady(database)).isTrue();

        database = database.plus(Duration.parse(jump));
        var after = clock.isSteady(database);
        pass(QUIET.minusSeconds(1));
        var almost = clock.isSteady(database);
        pass(Duration.ofSeconds(1));

        assertThat(after).isFalse();
        assertThat(almost).isFalse();
        assertThat(clock.isSteady(database)).isTrue();
    }

    @Test
    void a_clock_that_is_corrected_in_small_steps_is_steady() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMinutes(1));
            database = database.plusMillis(i % 2 == 0 ? 900 : -900);
            clock.isSteady(database);
        }

        assertThat(clock.isSteady(database)).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        database = database.plus(time);
    }
}
