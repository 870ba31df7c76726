package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.Column;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our columns a result has, by their position.
 *
 * @param positions from 1, as JDBC counts
 * @param unknown   the names we have no use for
 */
record Columns(Map<Column, Integer> positions, List<String> unknown) {

    Columns {
        positions = Collections.unmodifiableMap(positions);
        unknown = List.copyOf(unknown);
    }

    static Columns of(ResultSetMetaData meta) throws SQLException {
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            var label = meta.getColumnLabel(i);
            var column = Column.named(label);
            if (column.isEmpty() || positions.putIfAbsent(column.get(), i) != null) {
                unknown.add(label);
            }
        }
        return new Columns(positions, unknown);
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** The column the mark runs on. */
    Optional<Column> clock() {
        return has(Column.CHANGED_AT)
                ? Optional.of(Column.CHANGED_AT)
                : Optional.of(Column.PAID_AT).filter(this::has);
    }

    /** All that the query lacks, in words; empty if it has what it needs. */
    Optional<String> lacking(ShopSettings settings) {
        var missing = new ArrayList<String>();
        for (var column : List.of(Column.NUMBER, Column.TOTAL, Column.PAID_AT)) {
            var summed = column == Column.TOTAL && Column.PRICES.stream().anyMatch(this::has);
            if (!has(column) && !summed) {
                missing.add(column.label());
            }
        }
        var identifying = settings.customer().stream()
                .flatMap(field ->
                        Column.CUSTOMER.stream().filter(column -> column.field().equals(field)))
                .toList();
        if (identifying.stream().noneMatch(this::has)) {
            missing.add(
                    String.join(" or ", identifying.stream().map(Column::label).toList())
                            + " (the customer, by woowup.customer.id)");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the query %s lacks the columns %s: name the right ones with AS"
                        .formatted(settings.query(), String.join(", ", missing)));
    }
}
