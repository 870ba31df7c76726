package io.github.woowuproutes.file;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a CSV file is written.
 *
 * @param separator   between fields; empty if it is to be found out
 * @param quote       around fields; empty if there is none
 * @param columns     the names of the columns of files without a line of names; empty if the files have one
 * @param headers     our names of foreign columns, by the name in the file
 * @param orderColumn what the rows of one order have in common, for a mapping
 * @param decimal     between the whole and the fraction of a number
 * @param thousands   between the thousands; empty if nothing is
 * @param dateFormats patterns of times; empty for ISO
 */
record CsvSettings(
        Optional<Character> separator,
        Optional<Character> quote,
        List<String> columns,
        Map<String, String> headers,
        Optional<String> orderColumn,
        char decimal,
        Optional<Character> thousands,
        List<String> dateFormats) {

    static CsvSettings of(String prefix, Configuration configuration) {
        var csv = prefix + ".csv.";
        return new CsvSettings(
                Optional.of(configuration.text(csv + "separator"))
                        .filter(word -> !word.equals("auto"))
                        .map(CsvSettings::sign),
                sign(configuration, csv + "quote"),
                configuration.find(csv + "columns").map(Listed::words).orElse(List.of()),
                configuration.find(csv + "headers").map(Listed::pairs).orElse(Map.of()),
                configuration.find(csv + "order-column"),
                sign(configuration.text(csv + "decimal")),
                sign(configuration, csv + "thousands"),
                configuration
                        .find(csv + "date-format")
                        .map(Listed::alternatives)
                        .orElse(List.of()));
    }

    private static Optional<Character> sign(Configuration configuration, String key) {
        return Optional.of(configuration.text(key))
                .filter(word -> !word.equals("none"))
                .map(CsvSettings::sign);
    }

    private static char sign(String word) {
        return switch (word) {
            case "tab" -> '\t';
            case "blank" -> ' ';
            default -> word.charAt(0);
        };
    }
}
