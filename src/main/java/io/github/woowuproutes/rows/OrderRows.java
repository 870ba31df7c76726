package io.github.woowuproutes.rows;

import io.github.woowuproutes.order.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of one order, with what is wrong among them. */
public final class OrderRows {

    private final List<Row> rows = new ArrayList<>(4);
    private boolean scattered;

    /** @param first its first row */
    public OrderRows(Row first) {
        rows.add(first);
    }

    /** Whether a row that follows belongs to it. */
    public boolean takes(Row row) {
        return rows.get(0).key().equals(row.key());
    }

    /** Takes one more row. */
    public void add(Row row) {
        rows.add(row);
    }

    /** Its rows, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** The row that says what is the same in all. */
    public Row head() {
        return rows.get(0);
    }

    /** What makes it the same event when it comes again: an order that changed its state is another. */
    public String identity() {
        return head().key() + '\u0000' + head().text(Column.STATE).orElse("");
    }

    /** The latest time of its rows, for the mark. */
    public Optional<ShopTime> clock() {
        var latest = rows.get(0).clock();
        for (var row : rows.subList(1, rows.size())) {
            var other = row.clock();
            if (latest.isEmpty()
                    || other.isPresent()
                            && other.get().instant().isAfter(latest.get().instant())) {
                latest = other;
            }
        }
        return latest;
    }

    /** Notes that its rows are apart where they should stand together. */
    public void isScattered() {
        scattered = true;
    }

    /** All that is wrong, each once, by the path in the order; a missing time only where there are times. */
    List<Fault> faults(boolean hasTimes) {
        var faults = new LinkedHashSet<Fault>();
        for (var row : rows) {
            for (var value : row.unreadable()) {
                faults.add(new Fault(value.column().path(), value.problem(), value.expected()));
            }
        }
        if (rows.size() > 1) {
            disagreements(faults);
        }
        if (hasTimes && clock().isEmpty() && head().unreadable().isEmpty()) {
            faults.add(new Fault("paidAt", "the column paid_at is NULL", "the time of payment"));
        }
        if (scattered) {
            faults.add(new Fault(
                    "",
                    "its rows are not together in the result",
                    "a query that ends in ORDER BY the time, then the order number"));
        }
        return List.copyOf(faults);
    }

    /** Plain loops: this runs for each row of a shop. */
    private void disagreements(Set<Fault> faults) {
        for (var column : Column.HEADS) {
            var first = Optional.ofNullable(head().values().get(column));
            for (var row : rows) {
                var other = Optional.ofNullable(row.values().get(column));
                if (!isSame(first, other)) {
                    faults.add(disagreement(column, first, other));
                    break;
                }
            }
        }
    }

    private static Fault disagreement(Column column, Optional<?> first, Optional<?> other) {
        return new Fault(
                column.path(),
                "the rows of the order disagree in the column %s: %s and %s"
                        .formatted(column.label(), words(first), words(other)),
                "the same value in all rows of an order");
    }

    private static boolean isSame(Optional<?> one, Optional<?> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get() instanceof BigDecimal number
                && other.get() instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return one.equals(other);
    }

    private static String words(Optional<?> value) {
        return value.map(
                        there -> there instanceof ShopTime time ? time.instant().toString() : "'" + there + "'")
                .orElse("nothing");
    }
}
