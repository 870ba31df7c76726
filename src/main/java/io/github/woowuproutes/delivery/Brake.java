package io.github.woowuproutes.delivery;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Brakes;
import io.github.woowuproutes.journal.Spending;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The brakes of {@code delivery.brake}: more orders or points in an hour than the merchant expects pause delivery until a
 * person has looked at it. What is not switched on asks nothing and counts nothing.
 */
final class Brake {

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);
    private static final String KEYS = "delivery.brake.";
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Brakes brakes;
    private final Optional<Spending.PerHour> most;
    private final long mostOfDay;
    private volatile String reason = "";

    /**
     * @param most      in an hour; empty for no limit
     * @param mostOfDay orders of one customer and day of payment
     */
    Brake(Brakes brakes, Optional<Spending.PerHour> most, long mostOfDay) {
        this.brakes = brakes;
        this.most = most;
        this.mostOfDay = mostOfDay;
    }

    static Brake of(Configuration configuration, Brakes brakes) {
        long orders = limit(configuration, "orders-per-hour");
        long points = limit(configuration, "points-per-hour");
        return new Brake(
                brakes,
                orders == NO_LIMIT && points == NO_LIMIT
                        ? Optional.empty()
                        : Optional.of(new Spending.PerHour(orders, points)),
                limit(configuration, "orders-per-customer-day"));
    }

    private static long limit(Configuration configuration, String key) {
        String text = configuration.text(KEYS + key);
        return text.equals("none") ? NO_LIMIT : Long.parseLong(text);
    }

    /** Step: is the brake on, by whichever instance? */
    void look(Exchange exchange) {
        if (most.isPresent()) {
            now(brakes.reason().orElse(""));
        }
    }

    boolean isOn() {
        return !reason.isEmpty();
    }

    /** Why it is on, in words; empty while it is not. */
    String reason() {
        return reason;
    }

    /** What is counted when this order is sent. */
    Spending spending(Delivery delivery) {
        return most.isEmpty() && mostOfDay == NO_LIMIT
                ? Spending.FREE
                : new Spending(most, ofDay(delivery).day());
    }

    /** What is counted of this order while nothing is sent. */
    Spending ofDay(Delivery delivery) {
        return mostOfDay == NO_LIMIT
                ? Spending.FREE
                : new Spending(
                        Optional.empty(), Optional.of(delivery.order().paidAt().toLocalDate()));
    }

    /** Step: variable {@code tooManyOfDay}, unless a person has asked for this order. */
    void lookAtDay(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        boolean counts = mostOfDay != NO_LIMIT
                && delivery.claimed().attempts() == 0
                && !delivery.claimed().byHand();
        exchange.setVariable(
                "tooManyOfDay",
                counts
                        && brakes.ordersOfDay(
                                        delivery.claimed().customer(),
                                        delivery.order().paidAt().toLocalDate())
                                >= mostOfDay);
    }

    /** Whether it is the brake that kept a reward from being sent; then it is on from now. */
    boolean holds(Delivery delivery, long points) {
        if (most.isEmpty() || delivery.claimed().attempts() > 0) {
            return false;
        }
        Spending.PerHour allowed = most.get();
        now(passed(allowed, brakes.spent(), delivery, points)
                .map(words -> brakes.brake(allowed, points, words))
                .orElseGet(brakes::reason)
                .orElse(""));
        return isOn();
    }

    private static Optional<String> passed(
            Spending.PerHour allowed, Brakes.Spent spent, Delivery delivery, long points) {
        if (spent.orders() >= allowed.orders()) {
            return Optional.of("%d orders were rewarded within an hour, which is all that %sorders-per-hour allows"
                    .formatted(spent.orders(), KEYS));
        }
        if (spent.points() > allowed.points() - points) {
            return Optional.of(
                    "%d points were given within an hour, and %s would get %d more: %spoints-per-hour allows %d"
                            .formatted(spent.points(), delivery.name(), points, KEYS, allowed.points()));
        }
        return Optional.empty();
    }

    private synchronized void now(String words) {
        if (!isOn() && !words.isEmpty()) {
            LOG.warn(
                    "Delivery is braked: {}. Orders are accepted and wait. Look at the last orders; 'woowup resume' lets it"
                            + " go on.",
                    words);
        } else if (isOn() && words.isEmpty()) {
            LOG.info("The brake was released: delivery goes on.");
        }
        reason = words;
    }
}
