package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.OrdersStart;
import io.github.woowuproutes.config.PollStart;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Reads {@code --from} and {@code --to}: days and times of the shop's own clock. */
final class Moments {

    private static final int DATE = "2026-11-22".length();

    private final ZoneId zone;

    /** @param configuration says the shop's time zone; without it that of this machine counts */
    Moments(Configuration configuration) {
        this.zone = OrdersStart.zone(configuration).orElseGet(ZoneId::systemDefault);
    }

    ZoneId zone() {
        return zone;
    }

    Optional<Instant> from(String text) {
        return Optional.ofNullable(text).map(written -> read("--from", written));
    }

    /** A day counts whole. */
    Optional<Instant> to(String text) {
        return Optional.ofNullable(text).map(written -> {
            var moment = read("--to", written);
            return written.length() == DATE
                    ? ZonedDateTime.ofInstant(moment, zone).plusDays(1).toInstant()
                    : moment;
        });
    }

    private Instant read(String option, String text) {
        try {
            return PollStart.parse(text, zone).orElseThrow(() -> new DateTimeException("now"));
        } catch (DateTimeException wrong) {
            throw new UsageException(option
                    + ": expected a date such as 2026-11-22, or a time such as 2026-11-22T15:00:00-03:00, but was '"
                    + text
                    + "'");
        }
    }
}
