package io.github.woowuproutes.delivery;

import io.github.woowuproutes.order.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The points per unit of money, as WoowUp said last. */
final class Programme {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Rate(BigDecimal pointsPerUnit, long askedAt) {}

    private final RoundingMode rounding;
    private final LongSupplier nanos;
    private volatile Optional<Rate> rate = Optional.empty();

    /**
     * @param rounding {@code woowup.points.rounding}
     * @param nanos    a clock that never jumps, in nanoseconds
     */
    Programme(RoundingMode rounding, LongSupplier nanos) {
        this.rounding = rounding;
        this.nanos = nanos;
    }

    void says(BigDecimal pointsPerUnit) {
        rate = Optional.of(new Rate(pointsPerUnit, nanos.getAsLong()));
    }

    /** True while WoowUp need not be asked again. */
    boolean isKnown() {
        return rate.filter(known -> nanos.getAsLong() - known.askedAt() < FRESH.toNanos())
                .isPresent();
    }

    /**
     * The whole points of an order, rounded as configured; {@link Long#MAX_VALUE} for more than that.
     *
     * @param amount the money that earns
     */
    long points(Order order, BigDecimal amount) {
        BigDecimal perUnit = rate.orElseThrow(
                        () -> new IllegalStateException("the points per unit of money are not known yet"))
                .pointsPerUnit();
        BigDecimal points = order.earning()
                .points()
                .orElseGet(() -> amount.multiply(perUnit))
                .setScale(0, rounding);
        return points.compareTo(MOST) > 0 ? Long.MAX_VALUE : points.longValueExact();
    }
}
