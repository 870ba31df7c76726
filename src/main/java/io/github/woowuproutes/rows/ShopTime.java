package io.github.woowuproutes.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time of a row. Two of them compare as the database sorts them.
 *
 * @param instant the moment; of a mere date the start of the day in the shop's zone
 * @param dayOnly whether the column holds a date without a time
 * @param zone    the shop's zone, in which days are counted
 */
public record ShopTime(Instant instant, boolean dayOnly, ZoneId zone) {

    /** A date is before a moment only if its whole day is. */
    public boolean isBefore(Instant bound) {
        return dayOnly ? day().isBefore(LocalDate.ofInstant(bound, zone)) : instant.isBefore(bound);
    }

    /**
     * Whether a row of this time may still be written at: its time lies after {@code limit}. A date's rows may be until
     * its day is over. A time more than a day in the future says nothing about when the row was written.
     */
    public boolean isLaterThan(Instant limit, Instant now) {
        var latest = dayOnly ? day().plusDays(1).atStartOfDay(zone).toInstant() : instant;
        var absurd = now.plus(Duration.ofDays(dayOnly ? 2 : 1));
        return latest.isAfter(limit) && !latest.isAfter(absurd);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(instant, zone);
    }
}
