package io.github.woowuproutes.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a journal in PostgreSQL holds of orders, read from outside. */
final class JournalRows {

    private static final String OF_ORDER =
            " FROM %s WHERE journal_id IN (SELECT id FROM journal WHERE order_number = ?)";

    private final DatabaseServer server;

    JournalRows(DatabaseServer server) {
        this.server = server;
    }

    Set<String> orders(String state) throws SQLException {
        return numbers("SELECT order_number FROM journal WHERE kind = 'REWARD' AND state = '" + state + "'");
    }

    Set<String> all() throws SQLException {
        return numbers("SELECT order_number FROM journal WHERE kind = 'REWARD'");
    }

    Map<String, Integer> counts() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = server.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT state, COUNT(*) FROM journal GROUP BY state");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    /** Those of the words that stand in nothing that was rejected. */
    Set<String> missing(Set<String> words) throws SQLException {
        Set<String> missing = new HashSet<>();
        try (Connection connection = server.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT COUNT(*) FROM rejected WHERE position(? IN raw) > 0")) {
            for (String word : words) {
                statement.setBytes(1, word.getBytes(StandardCharsets.UTF_8));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        missing.add(word);
                    }
                }
            }
        }
        return missing;
    }

    /** The whole history of an order: its row, every attempt, what was sent, and what else arrived under its number. */
    void print(String number, PrintStream out) throws SQLException {
        print("SELECT * FROM journal WHERE order_number = ?", number, out);
        print("SELECT *" + OF_ORDER.formatted("request"), number, out);
        print("SELECT *" + OF_ORDER.formatted("attempt") + " ORDER BY n", number, out);
        print("SELECT *" + OF_ORDER.formatted("history") + " ORDER BY at", number, out);
    }

    private void print(String sql, String number, PrintStream out) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder("    " + columns.getTableName(1) + ":");
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        if (rows.getString(i) != null) {
                            line.append(' ')
                                    .append(columns.getColumnName(i))
                                    .append('=')
                                    .append(rows.getString(i));
                        }
                    }
                    out.println(line);
                }
            }
        }
    }

    private Set<String> numbers(String sql) throws SQLException {
        Set<String> numbers = new HashSet<>();
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }
}
