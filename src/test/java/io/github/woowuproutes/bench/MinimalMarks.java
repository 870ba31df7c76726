package io.github.woowuproutes.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Marks orders as done in the shop's own table, 500 at a time. */
final class MinimalMarks {

    private static final int AT_A_TIME = 500;

    private final Connection connection;
    private final List<Integer> done = new ArrayList<>();

    MinimalMarks(Connection connection) {
        this.connection = connection;
    }

    synchronized void add(String number) throws SQLException {
        done.add(Integer.valueOf(number));
        if (done.size() >= AT_A_TIME) {
            write();
        }
    }

    synchronized void write() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE orders SET marked = true WHERE number = ANY (?)")) {
            update.setArray(1, connection.createArrayOf("integer", done.toArray()));
            update.executeUpdate();
        }
        done.clear();
    }
}
