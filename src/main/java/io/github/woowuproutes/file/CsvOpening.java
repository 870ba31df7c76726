package io.github.woowuproutes.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the beginning of a CSV file: what separates its fields, and what its columns are called. */
final class CsvOpening {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final String EXCEL = "(?i)sep=(.)";

    private final FileSettings settings;
    private final CsvSettings csv;

    CsvOpening(FileSettings settings) {
        this.settings = settings;
        this.csv = settings.csv();
    }

    /** A file that was begun. */
    record Opened(CsvColumns columns, CsvRecords records) {}

    /**
     * Begins to read.
     *
     * @return empty if there is nothing in the file
     * @throws FileRefused if its columns are not those of orders
     */
    Optional<Opened> open(Lines lines) throws IOException {
        var separator = csv.separator();
        var first = firstLine(lines);
        if (first.isPresent() && first.get().text().matches(EXCEL)) {
            separator = Optional.of(first.get().text().charAt("sep=".length()));
            first = firstLine(lines);
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        lines.giveBack(List.of(first.get()));
        var sign = separator.isPresent() ? separator.get() : likeliest(first.get());
        var records = new CsvRecords(lines, sign, csv.quote());
        var columns = columns(records);
        if (settings.isOwn()) {
            refuseWithoutNeeded(columns, sign);
        }
        return Optional.of(new Opened(columns, records));
    }

    private static Optional<Lines.Line> firstLine(Lines lines) throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().text().isBlank() && !line.get().cut()) {
            line = lines.next();
        }
        return line;
    }

    private CsvColumns columns(CsvRecords records) throws IOException {
        if (!csv.columns().isEmpty()) {
            return new CsvColumns(csv.columns(), csv.headers());
        }
        var first = records.next().orElseThrow();
        if (first instanceof CsvRecords.Unread unread) {
            throw new FileRefused(new Complaint(
                    unread.why().line(), "", unread.why().found(), "a line with the names of the columns", ""));
        }
        return new CsvColumns(((CsvRecords.Read) first).row().fields(), csv.headers());
    }

    private void refuseWithoutNeeded(CsvColumns columns, char separator) {
        var lacking = columns.lacking(settings.customer());
        if (!lacking.isEmpty()) {
            throw new FileRefused(
                    "it lacks the columns %s. Its columns, between %s, are: %s"
                            .formatted(
                                    String.join(", ", lacking),
                                    separator == '\t' ? "tabs" : "'" + separator + "'",
                                    columns.names().stream()
                                            .map(name -> "'" + name + "'")
                                            .limit(60)
                                            .collect(Collectors.joining(", "))),
                    "these columns; %s.csv.headers says which of the file's columns they are"
                            .formatted(settings.prefix()));
        }
    }

    /** The one that gives the most columns that are known; of equals the one that gives the most. */
    private char likeliest(Lines.Line line) {
        return SEPARATORS.stream()
                .max((one, other) -> Long.compare(worth(line, one), worth(line, other)))
                .filter(best -> worth(line, best) > 1)
                .orElse(SEPARATORS.get(0));
    }

    private long worth(Lines.Line line, char separator) {
        try (var alone =
                new CsvRecords(new Lines(new StringReader(line.text()), Pieces.LONGEST), separator, csv.quote())) {
            return alone.next()
                    .filter(CsvRecords.Read.class::isInstance)
                    .map(read -> worth(((CsvRecords.Read) read).row().fields()))
                    .orElse(0L);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private long worth(List<String> fields) {
        if (!csv.columns().isEmpty()) {
            return fields.size() == csv.columns().size() ? Integer.MAX_VALUE : fields.size();
        }
        var columns = new CsvColumns(new ArrayList<>(fields), csv.headers());
        return columns.positions().size() * 1000L + fields.size();
    }
}
