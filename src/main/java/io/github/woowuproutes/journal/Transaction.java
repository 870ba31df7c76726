package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The writing connection, with its statements prepared once. */
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
}
