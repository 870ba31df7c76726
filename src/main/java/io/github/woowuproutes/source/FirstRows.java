package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.Row;
import io.github.woowuproutes.rows.SourceFault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first rows of a statement, enough of them to see whether they are in order. */
final class FirstRows implements Iterator<Row> {

    private static final int ROWS = 10_000;

    private final String prefix;
    private final ResultSet result;
    private final RowReader reader;
    private int read;
    private boolean there;

    FirstRows(String prefix, PreparedStatement statement, RowReader reader) throws SQLException {
        this.prefix = prefix;
        this.result = statement.executeQuery();
        this.reader = reader;
        this.there = result.next();
    }

    @Override
    public boolean hasNext() {
        return there && read < ROWS;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            var row = reader.mapRow(result, read++);
            there = result.next();
            return row;
        } catch (SQLException failed) {
            throw new SourceFault(prefix, "the result broke off: " + failed.getMessage(), failed);
        }
    }
}
