package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId BUENOS_AIRES = ZoneId.of("America/Argentina/Buenos_Aires");

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "0s, PT0S",
        "30s, PT30S",
        "10min, PT10M",
        "10 min, PT10M",
        "1h, PT1H",
        "3d, PT72H",
        "999999999d, PT23999999976H"
    })
    void a_time_span_is_a_number_and_a_unit(String text, Duration span) {
        assertThat(TimeSpan.parse(text)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "min", "-1s", "1.5h", "1w", "10 minutes", "1h30min", "none", "9999999999s", "٣s"})
    void anything_else_is_no_time_span(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }

    @Test
    void none_is_a_duration_of_zero() {
        var configuration = Settings.of(java.util.Map.of("orders.sql.sweep", "none"));

        assertThat(configuration.duration("orders.sql.sweep")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "140/min, true",
        "1/min, true",
        "none, true",
        "0/min, false",
        "140, false",
        "140/s, false",
        "-1/min, false",
        "99999999/min, false"
    })
    void a_rate_is_a_number_a_minute_or_none(String text, boolean right) {
        assertThat(RateLimit.accepts(text)).isEqualTo(right);
    }

    @Test
    void a_rate_knows_its_number_and_none_has_no_limit() {
        assertThat(RateLimit.parse("140/min")).contains(new RateLimit(140));
        assertThat(RateLimit.parse("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T03:00:00Z",
        "2026-11-22T15:00, 2026-11-22T18:00:00Z",
        "2026-11-22 15:00:30, 2026-11-22T18:00:30Z",
        "2026-11-22T15:00:00Z, 2026-11-22T15:00:00Z",
        "2026-11-22T15:00+02:00, 2026-11-22T13:00:00Z"
    })
    void a_start_is_a_moment_in_the_zone_unless_it_has_an_offset(String text, Instant moment) {
        assertThat(PollStart.parse(text, BUENOS_AIRES)).contains(moment);
    }

    @Test
    void a_start_now_is_no_moment_yet() {
        assertThat(PollStart.parse("now", BUENOS_AIRES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "22/11/2026", "2026-02-30", "2026-11-22T25:00", "2026-11", "NOW"})
    void anything_else_is_no_start(String text) {
        assertThat(PollStart.accepts(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"now, false", "2026-11-22, true", "2026-11-22T15:00, true", "2026-11-22T15:00Z, false"})
    void a_start_without_an_offset_needs_a_zone(String text, boolean needed) {
        assertThat(PollStart.needsZone(text)).isEqualTo(needed);
    }
}
