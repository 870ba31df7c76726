package io.github.woowuproutes.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run that is being read; gone when it is closed. */
final class SortedRun<T> implements Closeable {

    private final Path path;
    private final ExternalSort.Form<T> form;
    private final DataInputStream in;
    private T head;

    SortedRun(Path path, ExternalSort.Form<T> form) throws IOException {
        this.path = path;
        this.form = form;
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), ExternalSort.BUFFER));
    }

    /** The least of what was not taken yet; to be asked after {@link #advance}. */
    T head() {
        return head;
    }

    /** Goes to the next record; false at the end. */
    boolean advance() throws IOException {
        try {
            head = form.read(in);
            return true;
        } catch (EOFException end) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        Files.deleteIfExists(path);
    }
}
