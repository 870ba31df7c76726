package io.github.woowuproutes.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The orders of a file, one after the other. Reads no further than what is asked for. */
interface Pieces extends Closeable {

    /** A document longer than this is no order; its rest is passed over. */
    int LONGEST = 4_000_000;

    /**
     * The next one, or empty at the end.
     *
     * @throws FileRefused if nothing further can be read
     * @throws IOException if the file cannot be read now
     */
    Optional<Piece> next() throws IOException;

    @Override
    default void close() throws IOException {
        // there may be nothing to close
    }
}
