package io.github.woowuproutes.process;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a journal holds, read from beside the process that works with it. */
record JournalRows(String url) {

    static JournalRows in(Installation installation) {
        return new JournalRows("jdbc:sqlite:" + installation.path("data/journal.db"));
    }

    /** How many rows are in each state. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        for (var state : read("SELECT state FROM journal")) {
            counts.merge(state, 1, Integer::sum);
        }
        return counts;
    }

    int count(String state) {
        return counts().getOrDefault(state, 0);
    }

    /** The numbers of all orders, one for each row. */
    List<String> orders() {
        return read("SELECT order_number FROM journal");
    }

    List<String> orders(String state) {
        return read("SELECT order_number FROM journal WHERE state = '" + state + "'");
    }

    /** What a statement finds in its first column. */
    List<String> ask(String sql) {
        return read(sql);
    }

    int owned() {
        return read("SELECT order_number FROM journal WHERE owner IS NOT NULL").size();
    }

    private List<String> read(String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException notThereYet) {
            if (notThereYet.getMessage().matches("(?s).*(no such table|does not exist|unable to open).*")) {
                return List.of();
            }
            throw new IllegalStateException(notThereYet);
        }
    }
}
