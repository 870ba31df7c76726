package io.github.woowuproutes.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Where the very first poll of a database begins: {@code now}, a date, or a date with a time, with an offset or
 * without one.
 */
public final class PollStart {

    private static final String NOW = "now";
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    private PollStart() {}

    /**
     * The moment a text names.
     *
     * @param zone the zone of a date or time that names none
     * @return the moment; empty for {@code now}
     * @throws DateTimeException if the text is none of these forms
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        return NOW.equals(text) ? Optional.empty() : Optional.of(moment(read(text), zone));
    }

    static boolean accepts(String text) {
        try {
            parse(text, ZoneId.of("UTC"));
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    /** Whether a right text means a moment only together with a zone. */
    static boolean needsZone(String text) {
        return !NOW.equals(text) && !(read(text) instanceof ZonedDateTime);
    }

    private static TemporalAccessor read(String text) {
        return FORM.parseBest(text.replace(' ', 'T'), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    private static Instant moment(TemporalAccessor read, ZoneId zone) {
        if (read instanceof ZonedDateTime exact) {
            return exact.toInstant();
        }
        if (read instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        return LocalDate.from(read).atStartOfDay(zone).toInstant();
    }
}
