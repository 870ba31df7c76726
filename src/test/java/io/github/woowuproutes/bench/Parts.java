package io.github.woowuproutes.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, and ends in the reverse order. */
final class Parts implements Closeable {

    private final Deque<Closeable> started = new ArrayDeque<>();

    <T extends Closeable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }
}
