package io.github.woowuproutes.rules;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Order;
import java.math.BigDecimal;
import java.util.Optional;

/** What of an order earns: {@code orders.currency}, {@code orders.minimum-total}, and the order's own fields. */
public final class Earnings {

    private static final String ANY = "any";

    private final Optional<String> currency;
    private final BigDecimal minimum;

    private Earnings(Optional<String> currency, BigDecimal minimum) {
        this.currency = currency;
        this.minimum = minimum;
    }

    static Earnings of(Configuration configuration) {
        return new Earnings(
                Optional.of(configuration.text("orders.currency")).filter(currency -> !currency.equals(ANY)),
                new BigDecimal(configuration.text("orders.minimum-total")));
    }

    /** Paid in another currency than the shop's own, and without an exchange rate. */
    public boolean lacksRate(Order order) {
        return isForeign(order) && order.earning().exchangeRate().isEmpty() && !givesPoints(order);
    }

    /** With an exchange rate, while nobody has said what the shop's own currency is. */
    public boolean lacksCurrency(Order order) {
        return currency.isEmpty()
                && order.earning()
                        .exchangeRate()
                        .filter(rate -> rate.compareTo(BigDecimal.ONE) != 0)
                        .isPresent()
                && !givesPoints(order);
    }

    /** Less money than an order has to be of to earn anything, in the shop's own currency. */
    public boolean isBelowMinimum(Order order) {
        return minimum.signum() > 0
                && !givesPoints(order)
                && order.total().multiply(rate(order)).compareTo(minimum) < 0;
    }

    /** The money that earns, in the shop's own currency and with the order's factor; never less than none. */
    public BigDecimal amount(Order order) {
        return order.earning()
                .total()
                .orElse(order.total())
                .multiply(rate(order))
                .multiply(order.earning().factor().orElse(BigDecimal.ONE))
                .max(BigDecimal.ZERO);
    }

    private boolean isForeign(Order order) {
        return currency.isPresent()
                && order.currency()
                        .filter(other -> !other.equals(currency.get()))
                        .isPresent();
    }

    /** The rate of an order in the shop's own currency is of no meaning: some systems fill it with that of the day. */
    private BigDecimal rate(Order order) {
        return isForeign(order) ? order.earning().exchangeRate().orElse(BigDecimal.ONE) : BigDecimal.ONE;
    }

    private static boolean givesPoints(Order order) {
        return order.earning().points().isPresent();
    }
}
