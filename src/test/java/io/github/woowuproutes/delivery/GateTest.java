package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Time is the test's own, so that hours are over at once. */
class GateTest {

    private long now = Long.MAX_VALUE - 5;
    private final Gate gate = new Gate(() -> now);

    @Test
    void one_lost_answer_says_little_and_three_in_a_row_close_it() {
        gate.unclear("a reset");
        gate.unclear("a reset");
        gate.answered();
        gate.unclear("a reset");
        gate.unclear("a reset");
        var afterFour = gate.isOpen();

        gate.unclear("a reset");

        assertThat(afterFour).isTrue();
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.reason()).isEqualTo("a reset");
    }

    @Test
    void an_account_that_is_refused_is_asked_at_most_five_times_in_any_minute_and_opens_by_itself() {
        gate.closeForAccount("403");

        var tries = triesOf(Duration.ofMinutes(10), () -> gate.closeForAccount("403"));
        var most = IntStream.range(0, 9 * 60)
                .map(from -> (int) tries.stream()
                        .filter(at -> at >= from && at < from + 60)
                        .count())
                .max()
                .orElseThrow();
        pass(Duration.ofMinutes(1));
        var asks = gate.isTimeToAsk();
        gate.open();

        assertThat(most).isBetween(1, 5);
        assertThat(asks).isTrue();
        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.reason()).isEmpty();
    }

    @Test
    void an_outage_of_a_day_is_asked_about_at_least_once_a_minute_and_less_often_than_at_its_begin() {
        gate.close("connection refused");

        var tries = triesOf(Duration.ofDays(1), () -> gate.close("connection refused"));
        var longest = IntStream.range(1, tries.size())
                .mapToLong(i -> tries.get(i) - tries.get(i - 1))
                .max()
                .orElseThrow();

        assertThat(longest).isLessThanOrEqualTo(61);
        assertThat(tries).hasSizeLessThan(24 * 60 + 60);
    }

    @Test
    void a_retry_after_of_an_hour_is_waited_for_to_its_end() {
        gate.close("429", Duration.ofHours(1));

        pass(Duration.ofHours(1).minusSeconds(1));
        var before = gate.isTimeToAsk();
        pass(Duration.ofSeconds(1));

        assertThat(before).isFalse();
        assertThat(gate.isTimeToAsk()).isTrue();
    }

    @Test
    void a_shorter_wish_of_another_worker_does_not_shorten_it() {
        gate.close("429", Duration.ofHours(1));
        gate.close("429", Duration.ofSeconds(1));

        pass(Duration.ofMinutes(59));

        assertThat(gate.isTimeToAsk()).isFalse();
    }

    @Test
    void only_one_asks_at_a_time() {
        gate.close("connection refused");
        pass(Duration.ofMinutes(1));

        assertThat(gate.isTimeToAsk()).isTrue();
        assertThat(gate.isTimeToAsk()).isFalse();
    }

    @Test
    void after_a_stop_it_stays_closed() {
        gate.stop();
        gate.open();

        assertThat(gate.isOpen()).isFalse();
    }

    /** The seconds in which it was time to ask, when every answer is a failure. */
    private List<Long> triesOf(Duration time, Runnable failure) {
        List<Long> tries = new ArrayList<>();
        for (long second = 0; second < time.toSeconds(); second++) {
            if (gate.isTimeToAsk()) {
                tries.add(second);
                failure.run();
            }
            pass(Duration.ofSeconds(1));
        }
        return tries;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
