package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.Column;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The orders of a CSV file: rows of one order are brought together, wherever they stand in the file. */
final class CsvPieces implements Pieces {

    private static final char REPLACED = '\uFFFD';

    private final FileSettings settings;
    private final CsvColumns columns;
    private final CsvRecords records;
    private final boolean sound;
    private final Function<CsvRow, String> key;
    private Optional<GatheredRows> gathered = Optional.empty();

    private CsvPieces(FileSettings settings, CsvOpening.Opened opened, boolean sound, Function<CsvRow, String> key) {
        this.settings = settings;
        this.columns = opened.columns();
        this.records = opened.records();
        this.sound = sound;
        this.key = key;
    }

    /**
     * A file that was begun.
     *
     * @throws FileRefused if what its orders have in common is no column of it
     */
    static CsvPieces of(FileSettings settings, CsvOpening.Opened opened, Inspection file) {
        return new CsvPieces(settings, opened, file.sound(), key(settings, opened.columns()));
    }

    CsvColumns columns() {
        return columns;
    }

    /** What rows of one order have in common; of a blank one every row is an order of its own. */
    private static Function<CsvRow, String> key(FileSettings settings, CsvColumns columns) {
        if (settings.isOwn()) {
            int number = columns.positions().get(Column.NUMBER);
            var shop = Optional.ofNullable(columns.positions().get(Column.SHOP));
            return row ->
                    row.field(number).isEmpty() ? "" : shop.map(row::field).orElse("") + '\0' + row.field(number);
        }
        var name = settings.csv().orderColumn();
        if (name.isEmpty()) {
            return row -> "";
        }
        int position = columns.position(name.get())
                .orElseThrow(() -> new FileRefused(
                        "it has no column '%s', which %s.csv.order-column names"
                                .formatted(name.get(), settings.prefix()),
                        "a file with this column"));
        return row -> row.field(position);
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (!settings.isOwn() && settings.csv().orderColumn().isEmpty()) {
            return read();
        }
        if (gathered.isEmpty()) {
            gathered = Optional.of(gather());
        }
        return gathered.get().next();
    }

    private GatheredRows gather() throws IOException {
        var all = new GatheredRows(settings.work(), key, state());
        try {
            for (var piece = read(); piece.isPresent(); piece = read()) {
                all.add(piece.get());
            }
            all.end();
            return all;
        } catch (IOException | RuntimeException broken) {
            all.close();
            throw broken;
        }
    }

    /** An order that changed its state is another event, if its rows stand elsewhere. */
    private Function<CsvRow, String> state() {
        var position =
                Optional.ofNullable(columns.positions().get(Column.STATE)).filter(at -> settings.isOwn());
        return row -> position.map(row::field).orElse("");
    }

    /** The next row, as an order of its own. */
    private Optional<Piece> read() throws IOException {
        for (var next = records.next(); next.isPresent(); next = records.next()) {
            if (next.get() instanceof CsvRecords.Unread unread) {
                return Optional.of(unread.why());
            }
            var record = (CsvRecords.Read) next.get();
            if (!record.row().isBlank() && !columns.isRepeatedBy(record.row())) {
                return Optional.of(piece(record));
            }
        }
        return Optional.empty();
    }

    private Piece piece(CsvRecords.Read record) {
        var row = record.row();
        var misfit = columns.misfit(row);
        if (misfit.isPresent()) {
            records.giveUp(record);
            return new Piece.Broken(
                    row.line(), misfit.get(), columns.width() + " fields, one for each column", text(row));
        }
        if (!sound && row.fields().stream().anyMatch(field -> field.indexOf(REPLACED) >= 0)) {
            return new Piece.Broken(
                    row.line(),
                    "it holds bytes that are no UTF-8",
                    "UTF-8, or another encoding in %s.encoding".formatted(settings.prefix()),
                    text(row));
        }
        return new Piece.Rows(List.of(row));
    }

    static String text(CsvRow row) {
        return String.join(";", row.fields());
    }

    @Override
    public void close() throws IOException {
        if (gathered.isPresent()) {
            gathered.get().close();
        }
        records.close();
    }
}
