package io.github.woowuproutes.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A JSON document on each line; blank lines are none. */
final class JsonLinePieces implements Pieces {

    private static final int SHOWN = 1000;

    private final Lines lines;

    JsonLinePieces(Reader reader) {
        this.lines = new Lines(reader, LONGEST);
    }

    @Override
    public Optional<Piece> next() throws IOException {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().cut()) {
                return Optional.of(new Piece.Broken(
                        line.get().number(),
                        "the line is longer than " + LONGEST + " characters",
                        "an order on each line",
                        line.get().text().substring(0, SHOWN)));
            }
            if (!line.get().text().isBlank()) {
                return Optional.of(
                        new Piece.Text(line.get().number(), line.get().text().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
