package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.ShopTime;
import io.github.woowuproutes.rows.TimeReader;
import io.github.woowuproutes.rows.UnreadableException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** How a file writes its times: by patterns, or as ISO and the like where there are none. */
final class TimeForms {

    private final TimeReader times;
    private final List<String> patterns;
    private final List<DateTimeFormatter> formats;

    TimeForms(FileSettings settings) {
        this.times = new TimeReader(settings.prefix(), settings.zone());
        this.patterns = settings.csv().dateFormats();
        this.formats = patterns.stream().map(TimeForms::format).toList();
    }

    /** {@code y} stands for the year in everybody's patterns; to Java it is a year of an era. */
    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The first pattern that fits the text counts. */
    ShopTime read(String text) throws UnreadableException {
        if (formats.isEmpty()) {
            return times.read(text.matches("\\d{1,18}") ? new BigDecimal(text) : text);
        }
        for (var format : formats) {
            try {
                return times.read(time(format.parse(text)));
            } catch (DateTimeException another) {
                // perhaps the next pattern fits
                continue;
            }
        }
        throw new UnreadableException("'%s' is not a time".formatted(text), String.join(" or ", patterns));
    }

    private static Object time(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return OffsetDateTime.from(parsed);
        }
        return parsed.isSupported(ChronoField.HOUR_OF_DAY) ? LocalDateTime.from(parsed) : LocalDate.from(parsed);
    }
}
