package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of one CSV file: their names there, what they are called here, and where they stand. */
final class CsvColumns {

    private static final String PASSED_OVER = "-";

    private final List<String> foreign;
    private final List<String> names;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    /**
     * @param foreign the names as they stand in the file; blank or {@code -} for a column that is passed over
     * @param headers our names of foreign columns, by the name in the file
     */
    CsvColumns(List<String> foreign, Map<String, String> headers) {
        var renamed = new HashMap<String, String>();
        headers.forEach((theirs, ours) -> renamed.put(plain(theirs), ours));
        this.foreign = foreign.stream().map(String::strip).toList();
        this.names = this.foreign.stream()
                .map(name -> name.equals(PASSED_OVER) ? "" : renamed.getOrDefault(plain(name), name))
                .toList();
        for (var i = 0; i < names.size(); i++) {
            var position = i;
            Column.named(names.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
    }

    /** Where our columns stand, from 0. */
    Map<Column, Integer> positions() {
        return positions;
    }

    /** The names, ours where there is one; blank for a column that is passed over. */
    List<String> names() {
        return names;
    }

    /** The name of one of our columns in the file. */
    String foreign(Column column) {
        return Optional.ofNullable(positions.get(column))
                .map(foreign::get)
                .filter(name -> !name.isEmpty())
                .orElse(column.label());
    }

    /** Where a column of any name stands, from 0. */
    Optional<Integer> position(String name) {
        for (var i = 0; i < names.size(); i++) {
            if (plain(names.get(i)).equals(plain(name)) || plain(foreign.get(i)).equals(plain(name))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether the row says the names once more, as files do that were put together. */
    boolean isRepeatedBy(CsvRow row) {
        return row.fields().stream().map(String::strip).toList().equals(foreign);
    }

    /** What is wrong with the number of fields of a row, or empty. Blank fields at the end do not count. */
    Optional<String> misfit(CsvRow row) {
        var count = row.fields().size();
        while (count > names.size() && row.field(count - 1).isEmpty()) {
            count--;
        }
        return count == names.size()
                ? Optional.empty()
                : Optional.of("it has " + count + (count == 1 ? " field" : " fields"));
    }

    /** How many fields a row has. */
    int width() {
        return names.size();
    }

    /** The columns that orders need and that are not there, in words. */
    List<String> lacking(List<String> customer) {
        var missing = new ArrayList<String>();
        if (!positions.containsKey(Column.NUMBER)) {
            missing.add(Column.NUMBER.label());
        }
        if (!positions.containsKey(Column.TOTAL) && Column.PRICES.stream().noneMatch(positions::containsKey)) {
            missing.add(Column.TOTAL.label());
        }
        var identifying = Column.CUSTOMER.stream()
                .filter(column -> customer.contains(column.field()))
                .toList();
        if (identifying.stream().noneMatch(positions::containsKey)) {
            missing.add(
                    String.join(" or ", identifying.stream().map(Column::label).toList()));
        }
        return missing;
    }

    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
