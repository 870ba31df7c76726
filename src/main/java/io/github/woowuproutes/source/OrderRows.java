package io.github.woowuproutes.source;

import io.github.woowuproutes.order.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The rows of one order, as they follow each other in a result, with what is wrong among them. */
final class OrderRows {

    private final List<Row> rows = new ArrayList<>(4);
    private boolean scattered;

    OrderRows(Row first) {
        rows.add(first);
    }

    boolean takes(Row row) {
        return rows.get(0).key().equals(row.key());
    }

    void add(Row row) {
        rows.add(row);
    }

    List<Row> rows() {
        return rows;
    }

    Row head() {
        return rows.get(0);
    }

    /** What makes it the same event when it comes again: an order that changed its state is another. */
    String identity() {
        return head().key() + '\u0000' + head().text(Column.STATE).orElse("");
    }

    /** The latest time of its rows, for the mark. */
    Optional<ShopTime> clock() {
        return rows.stream()
                .flatMap(row -> row.clock().stream())
                .reduce((one, other) -> one.instant().isAfter(other.instant()) ? one : other);
    }

    void isScattered() {
        scattered = true;
    }

    /** All that is wrong, each once, by the path in the order. */
    List<Fault> faults() {
        var faults = new LinkedHashSet<Fault>();
        for (var row : rows) {
            for (var value : row.unreadable()) {
                faults.add(new Fault(value.column().path(), value.problem(), value.expected()));
            }
        }
        if (rows.size() > 1) {
            Column.HEADS.forEach(column -> disagreement(column).ifPresent(faults::add));
        }
        if (clock().isEmpty() && head().unreadable().isEmpty()) {
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

    private Optional<Fault> disagreement(Column column) {
        var first = Optional.ofNullable(head().values().get(column));
        return rows.stream()
                .map(row -> Optional.ofNullable(row.values().get(column)))
                .filter(other -> !isSame(first, other))
                .findFirst()
                .map(other -> new Fault(
                        column.path(),
                        "the rows of the order disagree in the column %s: %s and %s"
                                .formatted(column.label(), words(first), words(other)),
                        "the same value in all rows of an order"));
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
