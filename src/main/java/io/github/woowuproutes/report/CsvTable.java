package io.github.woowuproutes.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A table as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are
 * written as they are.
 */
public final class CsvTable {

    private static final String FORMULAS = "=+-@\t\r\n";

    private final CsvWriter csv;

    /**
     * Begins with the names of the columns.
     *
     * @param out is not closed
     */
    public CsvTable(Writer out, String... columns) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(columns);
    }

    /** Writes a row: decimal numbers, whole numbers and texts. */
    public void row(Object... values) {
        csv.writeRecord(Stream.of(values).map(CsvTable::field).toArray(String[]::new));
    }

    private static String field(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value.toString() : safe(value.toString());
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
