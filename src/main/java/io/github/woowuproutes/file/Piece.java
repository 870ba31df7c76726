package io.github.woowuproutes.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One order as it stands in a file, or a place where none could be read. */
sealed interface Piece {

    /** Where it begins, from 1. */
    long line();

    /** About how many bytes of memory it takes. */
    long weight();

    /** A document in JSON or XML. */
    record Text(long line, byte[] raw) implements Piece {
        @Override
        public long weight() {
            return raw.length;
        }
    }

    /** The rows of one order in a CSV file; at least one. */
    record Rows(List<CsvRow> rows) implements Piece {
        @Override
        public long line() {
            return rows.get(0).line();
        }

        @Override
        public long weight() {
            return rows.stream().mapToLong(CsvRow::weight).sum();
        }
    }

    /**
     * What nobody can read.
     *
     * @param found    what is wrong
     * @param expected what would have been right
     * @param text     what stands there, perhaps only its beginning
     */
    record Broken(long line, String found, String expected, String text) implements Piece {
        @Override
        public long weight() {
            return 2L * text.length();
        }

        byte[] raw() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
