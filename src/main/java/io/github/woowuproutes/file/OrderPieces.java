package io.github.woowuproutes.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The pieces of one file, each with what becomes of it. */
final class OrderPieces implements Closeable {

    private final Pieces pieces;
    private final PieceMapper mapper;
    private final Function<Piece.Rows, Mapped> rows;

    private OrderPieces(Pieces pieces, PieceMapper mapper, Function<Piece.Rows, Mapped> rows) {
        this.pieces = pieces;
        this.mapper = mapper;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @throws FileRefused if it can never be read as it is
     */
    static OrderPieces open(Inspection file, FileSettings settings, PieceMapper mapper) throws IOException {
        var type = settings.type()
                .or(() -> FileType.byExtension(file.name()))
                .orElseThrow(() -> new FileRefused(
                        "its name does not say what kind of file it is",
                        "a name that ends in .csv, .json, .jsonl or .xml; or set %s.type"
                                .formatted(settings.prefix())));
        if (file.size() <= file.mark()) {
            return documents(Optional::empty, mapper);
        }
        return switch (type) {
            case CSV -> csv(file, settings, mapper);
            case JSON -> documents(new JsonPieces(Lines.reader(file)), mapper);
            case JSONL -> documents(new JsonLinePieces(Lines.reader(file)), mapper);
            case XML -> documents(xml(file, settings), mapper);
        };
    }

    private static OrderPieces documents(Pieces pieces, PieceMapper mapper) {
        return new OrderPieces(pieces, mapper, rows -> {
            throw new IllegalStateException("only CSV has rows");
        });
    }

    private static XmlPieces xml(Inspection file, FileSettings settings) throws IOException {
        if (settings.isOwn()) {
            throw new FileRefused(
                    "it is XML, which no mapping reads here",
                    "JSON or CSV; for XML name a mapping in %s.format".formatted(settings.prefix()));
        }
        var charset = settings.encoding().equals("auto") ? XmlEncoding.of(file) : file.charset();
        return XmlPieces.of(file, charset, settings.element());
    }

    private static OrderPieces csv(Inspection file, FileSettings settings, PieceMapper mapper) throws IOException {
        var lines = new Lines(Lines.reader(file), Pieces.LONGEST);
        try {
            var opened = new CsvOpening(settings).open(lines);
            if (opened.isEmpty()) {
                lines.close();
                return documents(Optional::empty, mapper);
            }
            var pieces = CsvPieces.of(settings, opened.get(), file);
            if (!settings.isOwn()) {
                return new OrderPieces(pieces, mapper, rows -> mapper.map(rows, pieces.columns()));
            }
            var own = new OwnRows(pieces.columns(), settings);
            return new OrderPieces(pieces, mapper, rows -> mapper.map(rows, own));
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    /** The next piece, not mapped yet. */
    Optional<Piece> next() throws IOException {
        return pieces.next();
    }

    Mapped map(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return mapper.map(text);
        }
        return piece instanceof Piece.Broken broken ? mapper.map(broken) : rows.apply((Piece.Rows) piece);
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
