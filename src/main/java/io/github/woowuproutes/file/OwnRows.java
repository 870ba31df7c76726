package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.OrderAssembly;
import io.github.woowuproutes.rows.OrderRows;
import io.github.woowuproutes.rows.Row;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows in our own columns, which become an order as those of a shop's database do. */
final class OwnRows {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.?(.*)");

    private final CsvColumns columns;
    private final RowForm form;
    private final OrderAssembly assembly;

    OwnRows(CsvColumns columns, FileSettings settings) {
        this.columns = columns;
        this.form = new RowForm(columns, settings);
        this.assembly = new OrderAssembly(settings.zone().orElse(ZoneOffset.UTC), settings.earning());
        assembly.columns(columns.positions().keySet());
    }

    Read read(Piece.Rows piece) {
        var rows = new ArrayList<Placed>(piece.rows().size());
        piece.rows().forEach(row -> rows.add(new Placed(row.line(), form.read(row))));
        var order = new OrderRows(rows.get(0).row());
        rows.stream().skip(1).map(Placed::row).forEach(order::add);
        return new Read(assembly.document(order), rows);
    }

    private record Placed(long line, Row row) {

        boolean isItem() {
            return row.text(Column.SKU).isPresent() || row.text(Column.PRODUCT).isPresent();
        }

        boolean has(Fault fault) {
            return row.unreadable().stream()
                    .anyMatch(value -> value.column().path().equals(fault.field())
                            && value.problem().equals(fault.problem()));
        }
    }

    /** An order that was read, with the lines of its rows. */
    final class Read {

        private final Document document;
        private final List<Placed> rows;

        private Read(Document document, List<Placed> rows) {
            this.document = document;
            this.rows = rows;
        }

        Document document() {
            return document;
        }

        /** Where a fault is: in each row that has it, in the row of the item, else where the order begins. */
        List<Complaint> complaints(Fault fault, String order) {
            var lines = rows.stream().filter(row -> row.has(fault)).toList();
            var item = ITEM.matcher(fault.field());
            if (lines.isEmpty() && item.matches()) {
                lines = rows.stream()
                        .filter(Placed::isItem)
                        .skip(Integer.parseInt(item.group(1)))
                        .limit(1)
                        .toList();
            }
            var field = item.matches() ? "items." + item.group(2) : fault.field();
            return (lines.isEmpty() ? rows.subList(0, 1) : lines)
                    .stream()
                            .map(row ->
                                    new Complaint(row.line(), name(field), fault.problem(), fault.expected(), order))
                            .toList();
        }

        private String name(String field) {
            return column(field).map(columns::foreign).orElse(field);
        }
    }

    private static Optional<Column> column(String path) {
        return Arrays.stream(Column.values())
                .filter(column -> column.path().equals(path))
                .findFirst();
    }
}
