package io.github.woowuproutes.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What will be {@code NAME.errors}: a CSV file with a line for each complaint, there only if there is any. */
final class ErrorsFile implements Closeable {

    private static final int LONGEST = 500;

    private final Path folder;
    private Optional<Path> file = Optional.empty();
    private Optional<CsvWriter> writer = Optional.empty();
    private long complaints;

    /** @param folder where it is written, before it goes to its place */
    ErrorsFile(Path folder) {
        this.folder = folder;
    }

    void add(Complaint complaint) throws IOException {
        complaints++;
        if (writer.isEmpty()) {
            begin();
        }
        writer.get()
                .writeRecord(
                        complaint.line() == 0 ? "" : Long.toString(complaint.line()),
                        plain(complaint.order()),
                        plain(complaint.column()),
                        plain(complaint.found()),
                        plain(complaint.expected()));
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        var path = Files.createTempFile(folder, "errors-", ".tmp");
        file = Optional.of(path);
        writer = Optional.of(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8)));
        writer.get().writeRecord("line", "order", "column", "found", "expected");
    }

    /** One line of bounded length that no spreadsheet takes for a formula. */
    private static String plain(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        var shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
        return shown.matches("[=+@-].*") ? "'" + shown : shown;
    }

    long complaints() {
        return complaints;
    }

    /** Ends it; the file, if there is any complaint. */
    Optional<Path> end() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            writer = Optional.empty();
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            end();
            Files.deleteIfExists(file.get());
        }
    }
}
