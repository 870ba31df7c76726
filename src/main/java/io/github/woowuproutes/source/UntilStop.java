package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.SourceFault;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;

/** The rows of a result, unless this instance stops meanwhile: a first poll may have millions. The next start reads on at the mark. */
final class UntilStop implements Iterator<Object>, Closeable {

    private final String source;
    private final Iterator<?> rows;
    private final BooleanSupplier stopping;

    /** @param rows closed with this if it can be */
    UntilStop(String source, Iterator<?> rows, BooleanSupplier stopping) {
        this.source = source;
        this.rows = rows;
        this.stopping = stopping;
    }

    @Override
    public boolean hasNext() {
        if (stopping.getAsBoolean()) {
            throw new SourceFault(source, "this instance stops; the next one reads on");
        }
        return rows.hasNext();
    }

    @Override
    public Object next() {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        if (rows instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
