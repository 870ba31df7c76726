package io.github.woowuproutes.config;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code orders.not-before}: the moment of payment before which no order earns points. */
public final class OrdersStart {

    static final String KEY = "orders.not-before";
    static final String FIRST_START = "first-start";
    static final Kind KIND = Kind.of(
            "first-start, a date such as 2026-11-22, or a date with a time such as 2026-11-22T15:00:00-03:00",
            OrdersStart::accepts);

    private OrdersStart() {}

    /** The moment that is set; empty if the first start counts. */
    public static Optional<Instant> of(Configuration configuration) {
        var text = configuration.text(KEY);
        return text.equals(FIRST_START)
                ? Optional.empty()
                : PollStart.parse(text, zone(configuration).orElse(ZoneId.of("UTC")));
    }

    /** The zone of dates that name none: that of the shop's times, where a key says it. */
    public static Optional<ZoneId> zone(Configuration configuration) {
        return Stream.of("orders.sql.time-zone", "orders.file.time-zone")
                .flatMap(key -> configuration.find(key).stream())
                .findFirst()
                .map(ZoneId::of);
    }

    /** Whether a right text means a moment only together with a zone. */
    static boolean needsZone(String text) {
        return !text.equals(FIRST_START) && PollStart.needsZone(text);
    }

    private static boolean accepts(String text) {
        return text.equals(FIRST_START) || !text.equals("now") && PollStart.accepts(text);
    }
}
