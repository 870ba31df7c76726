package io.github.woowuproutes.mapping;

/**
 * A place in a text, as people count.
 *
 * @param line   from 1
 * @param column from 1
 */
record Place(int line, int column) {

    /** The place of a character. */
    static Place of(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        int end = Math.min(Math.max(offset, 0), text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, end - start + 1);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
