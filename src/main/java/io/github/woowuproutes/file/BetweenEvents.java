package io.github.woowuproutes.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Bounds how much a parser may swallow before it says anything: no name, attribute or comment is that long. */
final class BetweenEvents extends FilterReader {

    private final int most;
    private int left;

    BetweenEvents(Reader text, int most) {
        super(text);
        this.most = most;
        this.left = most;
    }

    /** The parser said something. */
    void renew() {
        left = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        take(Math.max(0, read));
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    private void take(int read) {
        left -= read;
        if (left < 0) {
            throw new FileRefused(
                    "it holds a name, an attribute or a comment longer than " + most + " characters",
                    "the XML of orders");
        }
    }
}
