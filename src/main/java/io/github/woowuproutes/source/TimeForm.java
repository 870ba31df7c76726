package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.TimeReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** How a column that has no time type writes its times, and how a bound must be written to compare with them. */
sealed interface TimeForm {

    /** What compares as less than or equal to every value that is not before the moment. */
    Object bound(Instant moment, ZoneId zone);

    /** The form of one value of the column. */
    static TimeForm of(Object sample) {
        if (sample instanceof Number number && ValueReader.isFinite(number)) {
            var value = new BigDecimal(number.toString());
            if (value.compareTo(BigDecimal.valueOf(TimeReader.DAYS_FROM)) >= 0
                    && value.compareTo(BigDecimal.valueOf(TimeReader.DAYS_TO)) <= 0) {
                return new DayNumber();
            }
            return new Epoch(value.compareTo(TimeReader.MILLIS_FROM) < 0);
        }
        return Text.like(sample.toString().strip());
    }

    /** Seconds or milliseconds since 1970. */
    record Epoch(boolean seconds) implements TimeForm {
        @Override
        public Object bound(Instant moment, ZoneId zone) {
            return seconds ? moment.getEpochSecond() : moment.toEpochMilli();
        }
    }

    /** A date written as the number 20261122. */
    record DayNumber() implements TimeForm {
        @Override
        public Object bound(Instant moment, ZoneId zone) {
            return Long.valueOf(
                    DateTimeFormatter.BASIC_ISO_DATE.format(moment.atZone(zone).toLocalDate()));
        }
    }

    /**
     * ISO text. The bound ends where values may begin to differ in precision or zone: a text that another one begins
     * with sorts before it.
     *
     * @param pattern of the part all values share
     * @param zoned   whether the text names its zone, and which
     */
    record Text(String pattern, Zoned zoned) implements TimeForm {

        /** Whose clock the text shows. */
        enum Zoned {
            SHOP,
            UTC,
            OFFSET
        }

        private static final Pattern TIME =
                Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:([ Tt])\\d\\d:\\d\\d(:\\d\\d)?[.,\\d]*\\s?([Zz]|[+-]\\d.*)?)?");
        /** Two offsets on earth differ by no more. */
        private static final Duration OFFSETS = Duration.ofHours(26);

        static Text like(String sample) {
            var matcher = TIME.matcher(sample);
            if (!matcher.matches()) {
                return new Text("uuuu-MM-dd", Zoned.SHOP);
            }
            var separator = matcher.group(1);
            if (separator == null) {
                return new Text("uuuu-MM-dd", Zoned.SHOP);
            }
            var seconds = matcher.group(2) == null ? "" : ":ss";
            var zone = matcher.group(3);
            var zoned = zone == null ? Zoned.SHOP : zone.equalsIgnoreCase("Z") ? Zoned.UTC : Zoned.OFFSET;
            return new Text("uuuu-MM-dd'" + separator + "'HH:mm" + seconds, zoned);
        }

        @Override
        public Object bound(Instant moment, ZoneId zone) {
            var local =
                    switch (zoned) {
                        case SHOP -> moment.atZone(zone);
                        case UTC -> moment.atZone(ZoneOffset.UTC);
                        case OFFSET -> moment.minus(OFFSETS).atZone(ZoneOffset.UTC);
                    };
            return DateTimeFormatter.ofPattern(pattern).format(local);
        }
    }
}
