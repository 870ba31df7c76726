package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.JException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * {@code $time(text)} and {@code $time(text, zone)}: the usual ways to write a time, as our orders have it. A time without
 * an offset is one of the zone.
 */
final class Times {

    private static final DateTimeFormatter USUAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Times() {}

    /** Nothing for nothing, and for a blank text. */
    static Object of(Object text, Object zone) {
        if (!(text instanceof String written) || written.isBlank()) {
            return null;
        }
        try {
            TemporalAccessor time =
                    USUAL.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset(time, zone));
        } catch (DateTimeException unusual) {
            throw new JException(
                    unusual,
                    "D3137",
                    -1,
                    "$time reads times such as 2026-11-22T15:00:00-03:00 and 2026-11-22 15:00:00; this is none, or the"
                            + " zone is unknown",
                    null);
        }
    }

    private static OffsetDateTime offset(TemporalAccessor time, Object zone) {
        if (time instanceof OffsetDateTime known) {
            return known;
        }
        if (zone == null) {
            throw new JException(
                    "D3137",
                    -1,
                    "$time: the time has no offset; name the shop's zone: $time(..., \"America/Argentina/Buenos_Aires\")");
        }
        ZoneId place = zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of((String) zone);
        LocalDateTime local = time instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) time;
        return local.atZone(place).toOffsetDateTime();
    }
}
