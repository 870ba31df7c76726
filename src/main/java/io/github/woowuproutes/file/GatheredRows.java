package io.github.woowuproutes.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings rows of one order together, in constant memory: sorted by order, then the orders by their first line, so that they
 * come in the order of the file.
 */
final class GatheredRows implements Closeable {

    private static final int MOST_ROWS = 10_000;

    private final Function<CsvRow, String> key;
    private final Function<CsvRow, String> state;
    private final ExternalSort<Member> byOrder;
    private final ExternalSort<Piece> byLine;
    private Optional<ExternalSort.Sorted<Piece>> pieces = Optional.empty();
    private String runKey = "";
    private String runName = "";

    /** A row, or what could not be read, with the name of the order that it belongs to. */
    record Member(String order, Piece piece) {}

    /**
     * @param folder for what does not fit into memory
     * @param key    what rows of one order have in common, if it is not blank
     * @param state  what makes rows of the same key, apart in the file, two events
     */
    GatheredRows(Path folder, Function<CsvRow, String> key, Function<CsvRow, String> state) throws IOException {
        this.key = key;
        this.state = state;
        Files.createDirectories(folder);
        var form = new PieceForm();
        this.byOrder = new ExternalSort<>(
                folder,
                Comparator.comparing(Member::order)
                        .thenComparingLong(member -> member.piece().line()),
                new PieceForm.OfMember(form),
                ExternalSort.IN_MEMORY);
        this.byLine = new ExternalSort<>(folder, Comparator.comparingLong(Piece::line), form, ExternalSort.IN_MEMORY);
    }

    /** Takes the next piece of the file: a single row, or what could not be read. */
    void add(Piece piece) throws IOException {
        byOrder.add(new Member(order(piece), piece));
    }

    /** Rows that follow each other with the same key are one order, whatever else they hold. */
    private String order(Piece piece) {
        if (!(piece instanceof Piece.Rows rows)) {
            return "line " + piece.line();
        }
        var row = rows.rows().get(0);
        var rowKey = key.apply(row);
        if (rowKey.isEmpty()) {
            return "line " + row.line();
        }
        if (!rowKey.equals(runKey)) {
            runKey = rowKey;
            runName = "order " + rowKey + '\0' + state.apply(row);
        }
        return runName;
    }

    /** No more comes. */
    void end() throws IOException {
        var members = byOrder.sorted();
        var order = "";
        var rows = new ArrayList<CsvRow>();
        var weight = 0L;
        for (var member = members.next(); member.isPresent(); member = members.next()) {
            if (!member.get().order().equals(order)) {
                flush(rows, weight);
                rows.clear();
                weight = 0;
                order = member.get().order();
            }
            if (member.get().piece() instanceof Piece.Rows row) {
                weight += row.weight();
                if (rows.size() <= MOST_ROWS && weight <= Pieces.LONGEST) {
                    rows.addAll(row.rows());
                }
            } else {
                byLine.add(member.get().piece());
            }
        }
        flush(rows, weight);
        byOrder.close();
        pieces = Optional.of(byLine.sorted());
    }

    private void flush(List<CsvRow> rows, long weight) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() > MOST_ROWS || weight > Pieces.LONGEST) {
            byLine.add(new Piece.Broken(
                    rows.get(0).line(),
                    "its order has more than " + MOST_ROWS + " rows, or more than " + Pieces.LONGEST + " characters",
                    "fewer rows with the same number",
                    CsvPieces.text(rows.get(0))));
        } else {
            byLine.add(new Piece.Rows(List.copyOf(rows)));
        }
    }

    Optional<Piece> next() throws IOException {
        return pieces.isEmpty() ? Optional.empty() : pieces.get().next();
    }

    @Override
    public void close() throws IOException {
        byOrder.close();
        byLine.close();
    }
}
