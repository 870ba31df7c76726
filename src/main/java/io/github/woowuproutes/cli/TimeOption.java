package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time span, written as in the configuration. */
final class TimeOption implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return TimeSpan.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "expected a time span such as 50ms, 2s or 1min, but was '" + text + "'"));
    }
}
