package io.github.woowuproutes.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file. A record that cannot be read costs its own first line and no other: reading goes on with the
 * line after it, even if a quote that is never closed seemed to swallow the rest of the file.
 */
final class CsvRecords implements Closeable {

    private static final int MOST_LINES = 1000;
    /** No one writes it, so nothing is quoted. */
    private static final char NO_QUOTE = '\u001F';

    private final Lines lines;
    private final char separator;
    private final char quote;
    private final CsvReader.CsvReaderBuilder csv;

    CsvRecords(Lines lines, char separator, Optional<Character> quote) {
        this.lines = lines;
        this.separator = separator;
        this.quote = quote.orElse(NO_QUOTE);
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(this.quote)
                .maxBufferSize(Pieces.LONGEST * 2);
    }

    /** What a record is, or why there is none. */
    sealed interface Result {}

    /** @param further the lines behind its first one */
    record Read(CsvRow row, List<Lines.Line> further) implements Result {}

    /** No record. */
    record Unread(Piece.Broken why) implements Result {}

    /** The next one, or empty at the end. Blank lines are none. */
    Optional<Result> next() throws IOException {
        var first = lines.next();
        while (first.isPresent() && first.get().text().isBlank() && !first.get().cut()) {
            first = lines.next();
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(record(first.get()));
    }

    /** It was no record: its further lines are read again. */
    void giveUp(Read record) {
        lines.giveBack(record.further());
    }

    private Result record(Lines.Line first) throws IOException {
        if (first.cut()) {
            return broken(first, "the line is longer than " + Pieces.LONGEST + " characters", "one record");
        }
        var text = new StringBuilder(first.text());
        var further = new ArrayList<Lines.Line>();
        var open = isOpen(first.text(), false);
        while (open) {
            var next = lines.next();
            if (next.isEmpty()
                    || next.get().cut()
                    || further.size() == MOST_LINES
                    || text.length() + next.get().text().length() > Pieces.LONGEST) {
                next.ifPresent(further::add);
                lines.giveBack(further);
                return broken(first, "a quote that opens here is never closed", quote + " around the whole field");
            }
            further.add(next.get());
            text.append('\n').append(next.get().text());
            open = isOpen(next.get().text(), true);
        }
        try {
            var fields = csv.ofSingleCsvRecord(StringArrayHandler.of(), text.toString());
            return new Read(new CsvRow(first.number(), List.of(fields)), further);
        } catch (CsvParseException wrong) {
            lines.giveBack(further);
            return broken(first, "text goes on behind a quote that closes a field", "a separator, or the quote twice");
        }
    }

    /** Whether a quoted field is still open at the end of a line. A quote within an unquoted field means itself. */
    private boolean isOpen(String line, boolean openBefore) {
        if (line.indexOf(quote) < 0) {
            return openBefore;
        }
        var open = openBefore;
        var begins = !openBefore;
        for (var i = 0; i < line.length(); i++) {
            var sign = line.charAt(i);
            if (open) {
                if (sign == quote) {
                    open = i + 1 < line.length() && line.charAt(i + 1) == quote;
                    i += open ? 1 : 0;
                }
            } else if (sign == quote && begins) {
                open = true;
                begins = false;
            } else {
                begins = sign == separator;
            }
        }
        return open;
    }

    private static Unread broken(Lines.Line line, String found, String expected) {
        return new Unread(new Piece.Broken(line.number(), found, expected, line.text()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
