package io.github.woowuproutes.report;

import io.github.woowuproutes.journal.Reported;
import io.github.woowuproutes.journal.ReportedOrder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Sums up orders that come sorted, so that only one line is in memory at a time. */
public final class Report {

    private final Reported orders;

    public Report(Reported orders) {
        this.orders = orders;
    }

    /**
     * What all lines come to.
     *
     * @param orders    how many
     * @param customers how many different ones
     * @param points    the sum of their points
     */
    public record Whole(long orders, long customers, long points) {}

    /** Hands over one line after the other, sorted by branch and outcome. */
    public Whole lines(Consumer<ReportLine> each) {
        var sums = new Sums(each);
        orders.orders(sums::add);
        sums.end();
        return new Whole(sums.allOrders, orders.customers(), sums.allPoints);
    }

    private static final class Sums {

        private final Consumer<ReportLine> each;
        private Optional<ReportedOrder> first = Optional.empty();
        private String customer = "";
        private long count;
        private long customers;
        private long points;
        private BigDecimal total = BigDecimal.ZERO;
        private long allOrders;
        private long allPoints;

        Sums(Consumer<ReportLine> each) {
            this.each = each;
        }

        void add(ReportedOrder order) {
            if (first.filter(one -> isOfSameLine(one, order)).isEmpty()) {
                end();
                first = Optional.of(order);
            }
            if (!order.customer().isEmpty() && !order.customer().equals(customer)) {
                customers++;
            }
            customer = order.customer();
            count++;
            points += order.points().orElse(0);
            total = order.total().map(BigDecimal::new).map(total::add).orElse(total);
        }

        void end() {
            first.ifPresent(one -> each.accept(new ReportLine(
                    one.branch().orElse(""),
                    one.state().name(),
                    one.reason().orElse(""),
                    one.currency().orElse(""),
                    count,
                    customers,
                    total,
                    points)));
            allOrders += count;
            allPoints += points;
            customer = "";
            count = 0;
            customers = 0;
            points = 0;
            total = BigDecimal.ZERO;
        }

        private static boolean isOfSameLine(ReportedOrder one, ReportedOrder other) {
            return one.branch().equals(other.branch())
                    && one.state() == other.state()
                    && one.reason().equals(other.reason())
                    && one.currency().equals(other.currency());
        }
    }
}
