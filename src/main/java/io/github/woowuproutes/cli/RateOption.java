package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.RateLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Requests a minute; {@code none} is 0. */
final class RateOption implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        return "none".equals(text)
                ? 0
                : RateLimit.parse(text)
                        .map(RateLimit::perMinute)
                        .orElseThrow(() -> new TypeConversionException(
                                "expected requests a minute such as 140/min, or none, but was '" + text + "'"));
    }
}
