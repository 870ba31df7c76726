package io.github.woowuproutes.rows;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of an order, in our types. NULL and blank values are left out.
 *
 * @param values     a String, BigDecimal or {@link ShopTime} by the column's kind
 * @param unreadable what could not be understood
 */
public record Row(Map<Column, Object> values, List<Unreadable> unreadable) {

    /** A value that is not what its column should hold. */
    public record Unreadable(Column column, String text, String problem, String expected) {}

    public Row {
        values = Collections.unmodifiableMap(values);
        unreadable = List.copyOf(unreadable);
    }

    /** A text, if there is one. */
    public Optional<String> text(Column column) {
        return Optional.ofNullable((String) values.get(column));
    }

    /** A number, if there is one. */
    public Optional<BigDecimal> decimal(Column column) {
        return Optional.ofNullable((BigDecimal) values.get(column));
    }

    /** A time, if there is one. */
    public Optional<ShopTime> time(Column column) {
        return Optional.ofNullable((ShopTime) values.get(column));
    }

    /** The time the mark runs on. */
    public Optional<ShopTime> clock() {
        return time(Column.CHANGED_AT).or(() -> time(Column.PAID_AT));
    }

    /** Rows with the same key, one after the other, are one order. */
    public String key() {
        return text(Column.SHOP).orElse("") + '\u0000' + text(Column.NUMBER).orElse("");
    }
}
