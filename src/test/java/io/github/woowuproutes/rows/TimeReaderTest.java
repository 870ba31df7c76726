package io.github.woowuproutes.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TimeReader reader = new TimeReader("orders.sql", Optional.of(NEW_YORK));

    @ParameterizedTest
    @CsvSource({
        "2026-07-01 12:00:00, 2026-07-01T16:00:00Z",
        "2026-07-01T12:00:00, 2026-07-01T16:00:00Z",
        "2026-07-01 12:00, 2026-07-01T16:00:00Z",
        "2026-07-01 12:00:00.25, 2026-07-01T16:00:00.250Z",
        "2026-07-01T12:00:00-03:00, 2026-07-01T15:00:00Z",
        "2026-07-01 12:00:00-03, 2026-07-01T15:00:00Z",
        "2026-07-01 12:00:00 -0300, 2026-07-01T15:00:00Z",
        "2026-07-01T12:00:00.5Z, 2026-07-01T12:00:00.500Z",
        "2026-07-01, 2026-07-01T04:00:00Z"
    })
    void iso_texts(String text, Instant moment) throws UnreadableException {
        assertThat(reader.read(text).instant()).isEqualTo(moment);
    }

    @Test
    void numbers_are_seconds_milliseconds_or_a_date() throws UnreadableException {
        assertThat(reader.read(1782907200).instant()).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(reader.read(1782907200123L).instant()).isEqualTo("2026-07-01T12:00:00.123Z");
        assertThat(reader.read(1782907200.5).instant()).isEqualTo("2026-07-01T12:00:00.500Z");
        assertThat(reader.read(20260701))
                .isEqualTo(new ShopTime(Instant.parse("2026-07-01T04:00:00Z"), true, NEW_YORK));
    }

    @Test
    void a_time_in_the_missing_hour_is_the_moment_of_the_change() throws UnreadableException {
        assertThat(reader.read(LocalDateTime.parse("2026-03-08T02:30:00")).instant())
                .isEqualTo("2026-03-08T07:00:00Z");
        assertThat(reader.read(LocalDateTime.parse("2026-03-08T03:10:00")).instant())
                .isEqualTo("2026-03-08T07:10:00Z");
    }

    @Test
    void a_time_in_the_doubled_hour_is_the_first() throws UnreadableException {
        assertThat(reader.read(LocalDateTime.parse("2026-11-01T01:30:00")).instant())
                .isEqualTo("2026-11-01T05:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "22/11/2026",
                "2026-02-30",
                "0000-00-00 00:00:00",
                "1601-01-01",
                "2026-11-22 25:00:00"
            })
    void what_is_no_time_is_unreadable(String text) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(text);
    }
}
