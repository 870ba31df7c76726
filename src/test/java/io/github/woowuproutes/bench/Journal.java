package io.github.woowuproutes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** The journal of an installation, read from outside with plain SQL. */
final class Journal {

    private final String url;

    Journal(String url) {
        this.url = url;
    }

    /** How many orders are in each state. */
    TreeMap<String, Integer> counts() throws SQLException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT state, COUNT(*) FROM journal GROUP BY state")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    /** How many rows there are; none before there is a journal. */
    int count() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM journal")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException notThereYet) {
            return 0;
        }
    }

    /** The different numbers of all orders; none before there is a journal. */
    Set<String> accepted() throws SQLException {
        Set<String> numbers = new HashSet<>();
        if (count() == 0) {
            return numbers;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT order_number FROM journal")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** The numbers of the orders in that state. */
    Set<String> orders(String state) throws SQLException {
        Set<String> numbers = new HashSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT order_number FROM journal WHERE state = '" + state + "'")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Shop.USER, Shop.USER);
    }
}
