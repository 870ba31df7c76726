package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which orders of the journal are meant; what is left out does not matter.
 *
 * @param state  where they stand
 * @param shop   their shop
 * @param number their number
 * @param customer what identifies their customer, normalized
 * @param source where they came from
 * @param reason a part of their reason, in any letters
 * @param from   paid then or later
 * @param to     paid before
 */
public record OrderFilter(
        Optional<State> state,
        Optional<String> shop,
        Optional<String> number,
        Optional<String> customer,
        Optional<String> source,
        Optional<String> reason,
        Optional<Instant> from,
        Optional<Instant> to) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Every order. */
    public static final OrderFilter ALL = new OrderFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The parameters of {@code find-orders.sql}. */
    Object[] parameters(Dialect dialect, long after, int most) {
        return new Object[] {
            after,
            state.map(State::name).orElse(null),
            shop.orElse(null),
            number.orElse(null),
            customer.orElse(null),
            source.orElse(null),
            reason.map(OrderFilter::pattern).orElse(null),
            dialect.value(from.orElse(EARLIEST)),
            dialect.value(to.orElse(LATEST)),
            most
        };
    }

    private static String pattern(String part) {
        return "%" + part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
