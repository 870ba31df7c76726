package io.github.woowuproutes.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the shop's query, in our types. NULL and blank values are left out.
 *
 * @param values     a String, BigDecimal or {@link ShopTime} by the column's kind
 * @param unreadable what could not be understood
 */
record Row(Map<Column, Object> values, List<Unreadable> unreadable) {

    /** A value that is not what its column should hold. */
    record Unreadable(Column column, String text, String problem, String expected) {}

    Row {
        values = Collections.unmodifiableMap(values);
        unreadable = List.copyOf(unreadable);
    }

    Optional<String> text(Column column) {
        return Optional.ofNullable((String) values.get(column));
    }

    Optional<BigDecimal> decimal(Column column) {
        return Optional.ofNullable((BigDecimal) values.get(column));
    }

    Optional<ShopTime> time(Column column) {
        return Optional.ofNullable((ShopTime) values.get(column));
    }

    /** The time the mark runs on. */
    Optional<ShopTime> clock() {
        return time(Column.CHANGED_AT).or(() -> time(Column.PAID_AT));
    }

    /** Rows with the same key, one after the other, are one order. */
    String key() {
        return text(Column.SHOP).orElse("") + '\u0000' + text(Column.NUMBER).orElse("");
    }
}
