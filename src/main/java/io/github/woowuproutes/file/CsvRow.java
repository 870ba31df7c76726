package io.github.woowuproutes.file;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line   where it begins, from 1
 * @param fields as they stand in the file, without quotes
 */
record CsvRow(long line, List<String> fields) {

    private static final int OBJECT = 56;

    /** About how many bytes of memory it takes. */
    long weight() {
        return OBJECT
                + fields.stream()
                        .mapToLong(field -> OBJECT + 2L * field.length())
                        .sum();
    }

    /** The field at a position from 0, without blanks around it; empty if there is none. */
    String field(int position) {
        return position < fields.size() ? fields.get(position).strip() : "";
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
