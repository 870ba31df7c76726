package io.github.woowuproutes.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of text under a head, in columns; the first is to the left, the others to the right. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(head);
    }

    Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String blanks = " ".repeat(widths[i] - row[i].length());
                line.append(i == 0 ? row[i] + blanks : "   " + blanks + row[i]);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
