package io.github.woowuproutes.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * Turns what a driver gives for a time into a moment, without ever passing through the zone of this process.
 *
 * <p>Where clocks go back, a time that occurs twice is the first of the two; where they go forward, a time that does not
 * exist is the moment of the change. So moments keep the order in which the database sorts its times.
 */
public final class TimeReader {

    /** Numbers from here on are milliseconds since 1970; smaller ones are seconds. */
    public static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);
    /** The least number that is a date written as a number. */
    public static final long DAYS_FROM = 19_000_101;
    /** The greatest number that is a date written as a number. */
    public static final long DAYS_TO = 29_991_231;

    private static final String FORMS = "a time such as 2026-11-22 15:00:00, or 2026-11-22T15:00:00-03:00";
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .parseCaseInsensitive()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_NUMBER =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final String prefix;
    private final Optional<ZoneId> zone;

    /**
     * @param prefix what the keys of the source begin with
     * @param zone   the zone of times that carry none
     */
    public TimeReader(String prefix, Optional<ZoneId> zone) {
        this.prefix = prefix;
        this.zone = zone;
    }

    /**
     * Reads a date, a time with or without a zone, ISO text, seconds or milliseconds since 1970, or a date written as the
     * number 20261122.
     *
     * @throws UnreadableException if it is none of these
     * @throws SourceFault         if it carries no zone and none is configured
     */
    public ShopTime read(Object value) throws UnreadableException {
        var time = time(value);
        var year = time.instant().atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 9998) {
            throw new UnreadableException("the year of '%s' cannot be right".formatted(value), FORMS);
        }
        return time;
    }

    private ShopTime time(Object value) throws UnreadableException {
        if (value instanceof OffsetDateTime moment) {
            return moment(moment.toInstant());
        }
        if (value instanceof Instant moment) {
            return moment(moment);
        }
        if (value instanceof LocalDateTime local) {
            return moment(instant(local));
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Number number) {
            return number(decimal(number));
        }
        return text(value.toString().strip());
    }

    private ShopTime text(String text) throws UnreadableException {
        try {
            var parsed = TEXT.parse(text);
            if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
                return day(LocalDate.from(parsed));
            }
            return parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? moment(OffsetDateTime.from(parsed).toInstant())
                    : moment(instant(LocalDateTime.from(parsed)));
        } catch (DateTimeException unreadable) {
            throw new UnreadableException("'%s' is not a time".formatted(text), FORMS);
        }
    }

    /** Of a column without a type comes infinity as well. */
    private static BigDecimal decimal(Number number) throws UnreadableException {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException unreadable) {
            throw new UnreadableException("'%s' is not a time".formatted(number), FORMS);
        }
    }

    private ShopTime number(BigDecimal number) throws UnreadableException {
        try {
            var whole = number.setScale(0, RoundingMode.DOWN).longValueExact();
            if (whole >= DAYS_FROM && whole <= DAYS_TO) {
                return day(LocalDate.parse(Long.toString(whole), DAY_NUMBER));
            }
            var seconds = number.compareTo(MILLIS_FROM) < 0 ? number : number.movePointLeft(3);
            var floor = seconds.setScale(0, RoundingMode.FLOOR);
            var nanos = seconds.subtract(floor).movePointRight(9).longValue();
            return moment(Instant.ofEpochSecond(floor.longValueExact(), nanos));
        } catch (ArithmeticException | DateTimeException unreadable) {
            throw new UnreadableException(
                    "'%s' is not a time".formatted(number.toPlainString()), "seconds or milliseconds since 1970");
        }
    }

    private Instant instant(LocalDateTime local) {
        var rules = required().getRules();
        var transition = rules.getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.toInstant(rules.getValidOffsets(local).get(0));
    }

    private ShopTime day(LocalDate day) {
        return new ShopTime(day.atStartOfDay(required()).toInstant(), true, required());
    }

    private ShopTime moment(Instant instant) {
        return new ShopTime(instant, false, zone.orElse(ZoneOffset.UTC));
    }

    private ZoneId required() {
        return zone.orElseThrow(() -> new SourceFault(
                prefix,
                "%1$s.time-zone is missing: its times carry no time zone. Write the zone of the shop's clock, for example %1$s.time-zone = America/Argentina/Buenos_Aires"
                        .formatted(prefix)));
    }
}
