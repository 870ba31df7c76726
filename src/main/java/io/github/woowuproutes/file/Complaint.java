package io.github.woowuproutes.file;

/**
 * One line of {@code NAME.errors}.
 *
 * @param line     where in the file, from 1; 0 for the file as a whole
 * @param column   the column as the file names it, or the field of the order
 * @param found    what is wrong
 * @param expected what would have been right
 * @param order    the number of the order, as far as it is known
 */
record Complaint(long line, String column, String found, String expected, String order) {

    static Complaint ofFile(String found, String expected) {
        return new Complaint(0, "", found, expected, "");
    }
}
