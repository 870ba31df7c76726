package io.github.woowuproutes.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** The lines of a text with their numbers. Lines can be given back, to be read again; too long ones are cut. */
final class Lines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final int longest;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;
    private long number;

    /**
     * A line.
     *
     * @param number from 1
     * @param text   without its end
     * @param cut    whether it is only the beginning of a line that is too long
     */
    record Line(long number, String text, boolean cut) {}

    /** @param longest how many characters of a line are kept */
    Lines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The text of a file, from behind its byte order mark. */
    static Reader reader(Inspection file) throws IOException {
        return new InputStreamReader(file.bytes(), file.charset());
    }

    Optional<Line> next() throws IOException {
        return givenBack.isEmpty() ? read() : Optional.of(givenBack.pop());
    }

    /** Gives lines back, in the order in which they came. */
    void giveBack(Collection<Line> lines) {
        var reversed = new ArrayDeque<Line>();
        lines.forEach(reversed::push);
        reversed.forEach(givenBack::push);
    }

    private Optional<Line> read() throws IOException {
        if (position == filled && !fill()) {
            return Optional.empty();
        }
        text.setLength(0);
        var cut = false;
        while (position < filled || fill()) {
            var end = position;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            var kept = Math.min(end - position, longest - text.length());
            text.append(buffer, position, kept);
            cut |= kept < end - position;
            position = end;
            if (position < filled) {
                endLine();
                break;
            }
        }
        return Optional.of(new Line(++number, text.toString(), cut));
    }

    /** A line ends with CR LF, LF, or CR as on an old Macintosh. */
    private void endLine() throws IOException {
        var sign = buffer[position++];
        if (sign == '\r' && (position < filled || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
