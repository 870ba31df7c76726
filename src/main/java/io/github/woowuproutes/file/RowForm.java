package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.Row;
import io.github.woowuproutes.rows.UnreadableException;
import java.util.ArrayList;
import java.util.EnumMap;

/** Reads the fields of a CSV row as what our columns hold. */
final class RowForm {

    private final CsvColumns columns;
    private final NumberForm numbers;
    private final TimeForms times;

    RowForm(CsvColumns columns, FileSettings settings) {
        this.columns = columns;
        this.numbers = new NumberForm(settings.csv().decimal(), settings.csv().thousands());
        this.times = new TimeForms(settings);
    }

    Row read(CsvRow row) {
        var values = new EnumMap<Column, Object>(Column.class);
        var unreadable = new ArrayList<Row.Unreadable>(0);
        columns.positions().forEach((column, position) -> {
            var text = row.field(position);
            try {
                if (!text.isEmpty()) {
                    values.put(column, value(column, text));
                }
            } catch (UnreadableException fault) {
                unreadable.add(new Row.Unreadable(column, text, fault.getMessage(), fault.expected()));
            }
        });
        return new Row(values, unreadable);
    }

    private Object value(Column column, String text) throws UnreadableException {
        return switch (column.kind()) {
            case TEXT -> text;
            case DECIMAL -> numbers.read(text);
            case TIME -> times.read(text);
        };
    }
}
