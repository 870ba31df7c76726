package io.github.woowuproutes.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is counted when a reward is sent for the first time, and what must not be passed.
 *
 * @param perHour the most in an hour, if there is a limit
 * @param day     the day of payment, if the orders of a customer are counted by day
 */
public record Spending(Optional<PerHour> perHour, Optional<LocalDate> day) {

    /** Nothing is counted. */
    public static final Spending FREE = new Spending(Optional.empty(), Optional.empty());

    /**
     * The most that may be given in an hour, all instances together.
     *
     * @param orders rewards
     * @param points the sum of their points
     */
    public record PerHour(long orders, long points) {}

    void add(List<Change> changes, String customer, long points) {
        perHour.ifPresent(most -> changes.add(Change.must("spend", points, most.orders(), most.points() - points)));
        addDay(changes, customer);
    }

    void addDay(List<Change> changes, String customer) {
        day.ifPresent(date -> changes.add(Change.may("count-customer-day", customer, date.toString())));
    }
}
