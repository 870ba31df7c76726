package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts a file into portions, each with the mark that is right once it is committed. What was committed before is read again
 * for what is wrong with it, and not handed over again.
 */
final class FilePortions implements Iterator<Submission> {

    static final int ORDERS = 500;
    static final long WEIGHT = 4_000_000;

    private final OrderPieces pieces;
    private final Progress progress;
    private final String source;
    private final ErrorsFile errors;
    private final Unchanged unchanged;
    private final List<Document> documents = new ArrayList<>();
    private Optional<Submission> portion = Optional.empty();
    private long reached;
    private long orders;
    private boolean ended;

    /** Fails if the file was changed while it was read. */
    @FunctionalInterface
    interface Unchanged {
        void check() throws IOException;
    }

    /** @param progress how far the file was committed before */
    FilePortions(OrderPieces pieces, Progress progress, String source, ErrorsFile errors, Unchanged unchanged) {
        this.pieces = pieces;
        this.progress = progress;
        this.source = source;
        this.errors = errors;
        this.unchanged = unchanged;
    }

    /** How many orders were handed over. */
    long orders() {
        return orders;
    }

    @Override
    public boolean hasNext() {
        if (portion.isEmpty() && !ended) {
            try {
                portion = Optional.of(read());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return portion.isPresent();
    }

    @Override
    public Submission next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = portion.get();
        portion = Optional.empty();
        return next;
    }

    private Submission read() throws IOException {
        documents.clear();
        var weight = 0L;
        while (!ended && documents.size() < ORDERS && weight < WEIGHT) {
            var piece = piece();
            if (piece.isPresent()) {
                weight += take(piece.get());
            }
        }
        if (ended) {
            unchanged.check();
        }
        orders += documents.size();
        var place = progress.at(reached);
        return new Submission(source, documents, List.of(new Mark(source, ended ? place.done() : place.text())));
    }

    private Optional<Piece> piece() throws IOException {
        try {
            var piece = pieces.next();
            ended = piece.isEmpty();
            return piece;
        } catch (FileRefused refused) {
            errors.add(refused.complaint());
            ended = true;
            return Optional.empty();
        }
    }

    /** Returns how much memory it takes until it is committed. */
    private long take(Piece piece) throws IOException {
        var mapped = pieces.map(piece);
        for (var complaint : mapped.complaints()) {
            errors.add(complaint);
        }
        if (++reached <= progress.pieces()) {
            return 0;
        }
        documents.addAll(mapped.documents());
        return piece.weight();
    }
}
