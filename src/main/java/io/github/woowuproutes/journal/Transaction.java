package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The writing connection, with its statements prepared once. Between transactions it holds no lock. */
final class Transaction {

    private final Connection connection;
    private final SqlFiles files;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Transaction(Connection connection, SqlFiles files) {
        this.connection = connection;
        this.files = files;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Not {@code Connection.commit()}: SQLite's driver would begin the next transaction with it, and keep all others out. */
    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** The statement of that file, with the parameters bound in order. It stays prepared: do not close it. */
    PreparedStatement statement(String file, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(file);
        if (statement == null) {
            statement = connection.prepareStatement(files.get(file));
            prepared.put(file, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Executes a statement that changes rows, and returns how many. */
    int change(String file, Object... parameters) throws SQLException {
        return statement(file, parameters).executeUpdate();
    }

    /** Executes a statement once for each set of parameters, in one go, and returns how many rows each changed. */
    int[] changeAll(String file, List<Object[]> parameters) throws SQLException {
        if (parameters.size() == 1) {
            return new int[] {change(file, parameters.get(0))};
        }
        PreparedStatement statement = statement(file);
        try {
            for (Object[] set : parameters) {
                statement(file, set);
                statement.addBatch();
            }
            return statement.executeBatch();
        } finally {
            statement.clearBatch();
        }
    }
}
