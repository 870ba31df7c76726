package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.Row;
import io.github.woowuproutes.rows.SourceFault;
import io.github.woowuproutes.rows.TimeReader;
import io.github.woowuproutes.rows.UnreadableException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;

/** Reads the rows of one result. What its columns are is found out at its first row. */
final class RowReader implements RowMapper<Row> {

    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final ShopSettings settings;
    private final Dialect dialect;
    private final TimeReader times;
    private final Consumer<Columns> onColumns;
    private List<Cell> cells = List.of();

    /** A column of this result, with what its driver says of it. */
    private record Cell(Column column, int position, int sqlType, TimeKind kind) {}

    /** @param onColumns told once what the result has */
    RowReader(ShopSettings settings, Dialect dialect, Consumer<Columns> onColumns) {
        this.settings = settings;
        this.dialect = dialect;
        this.times = new TimeReader(settings.prefix(), settings.zone());
        this.onColumns = onColumns;
    }

    @Override
    public Row mapRow(ResultSet result, int index) throws SQLException {
        if (cells.isEmpty()) {
            cells = cells(result.getMetaData());
        }
        var values = new EnumMap<Column, Object>(Column.class);
        var unreadable = new ArrayList<Row.Unreadable>(0);
        for (var cell : cells) {
            try {
                var value = read(result, cell);
                if (value.isPresent()) {
                    values.put(cell.column(), value.get());
                }
            } catch (UnreadableException fault) {
                unreadable.add(new Row.Unreadable(
                        cell.column(), result.getString(cell.position()), fault.getMessage(), fault.expected()));
            } catch (SourceFault fault) {
                throw fault;
            } catch (RuntimeException unforeseen) {
                // one value must not keep all other orders from being read
                LOG.error("{}: a value of {} could not be read", settings.prefix(), cell.column(), unforeseen);
                unreadable.add(new Row.Unreadable(
                        cell.column(), "", "the reading itself failed: " + unforeseen, "please report this"));
            }
        }
        return new Row(values, unreadable);
    }

    private Optional<?> read(ResultSet result, Cell cell) throws SQLException, UnreadableException {
        return switch (cell.column().kind()) {
            case TEXT -> ValueReader.text(result, cell.position(), cell.sqlType());
            case DECIMAL -> ValueReader.decimal(result, cell.position(), cell.sqlType());
            case TIME -> {
                var value = dialect.time(result, cell.position(), cell.kind())
                        .filter(time -> !time.toString().isBlank());
                yield value.isPresent() ? Optional.of(times.read(value.get())) : value;
            }
        };
    }

    private List<Cell> cells(ResultSetMetaData meta) throws SQLException {
        var columns = Columns.of(meta);
        onColumns.accept(columns);
        columns.lacking(settings).ifPresent(words -> {
            throw new SourceFault(settings.prefix(), words);
        });
        var found = new ArrayList<Cell>();
        for (Map.Entry<Column, Integer> entry : columns.positions().entrySet()) {
            var position = entry.getValue();
            var kind = entry.getKey().kind() == Column.Kind.TIME ? dialect.kind(meta, position) : TimeKind.BY_VALUE;
            found.add(new Cell(entry.getKey(), position, meta.getColumnType(position), kind));
        }
        return found;
    }
}
