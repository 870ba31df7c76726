package io.github.woowuproutes.moving;

/**
 * Something wrong in a file.
 *
 * @param line     where, from 1
 * @param column   in which column; empty if it is the whole line
 * @param found    what is there
 * @param expected what should be
 */
public record LineFault(long line, String column, String found, String expected) {

    /** For people. */
    public String sentence() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + found + ", expected " + expected + ".";
    }
}
