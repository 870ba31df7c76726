package io.github.woowuproutes.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps the text that was read, from a place that is moved on: so a parser's positions become the text itself. */
final class Recorded extends FilterReader {

    private final StringBuilder kept = new StringBuilder();
    private final int most;
    private long from;
    private boolean tooLong;

    /** @param most how many characters are kept at most */
    Recorded(Reader reader, int most) {
        super(reader);
        this.most = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            kept.append(buffer, offset, read);
            if (kept.length() > most) {
                var surplus = kept.length() - most;
                kept.delete(0, surplus);
                from += surplus;
                tooLong = true;
            }
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** Forgets what stands before a position. */
    void forgetBefore(long position) {
        if (position > from) {
            var gone = (int) Math.min(kept.length(), position - from);
            kept.delete(0, gone);
            from += gone;
        }
        tooLong = from > position;
    }

    /** Whether the text from the position on that was last forgotten up to is no longer there. */
    boolean isTooLong() {
        return tooLong;
    }

    String text(long begin, long end) {
        return kept.substring((int) (begin - from), (int) (end - from));
    }
}
