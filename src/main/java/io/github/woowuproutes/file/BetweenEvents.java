package io.github.woowuproutes.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds how much a parser may swallow before it says anything: no name, attribute or comment is that long. */
final class BetweenEvents extends FilterInputStream {

    private final int most;
    private int left;

    BetweenEvents(InputStream bytes, int most) {
        super(bytes);
        this.most = most;
        this.left = most;
    }

    /** The parser said something. */
    void renew() {
        left = most;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        take(read);
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    private void take(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new FileRefused(
                    "it holds a name, an attribute or a comment longer than " + most + " bytes", "the XML of orders");
        }
    }
}
