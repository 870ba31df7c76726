package io.github.woowuproutes.moving;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.woowuproutes.journal.Rewarded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A CSV file with the orders that another program has rewarded. It is streamed: a first time for all that is wrong in it, a
 * second time for the orders.
 */
public final class RewardedFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final int LONGEST_NAMES = 8192;

    private final Path file;
    private final String defaultShop;
    private final Optional<ZoneId> zone;

    /**
     * @param defaultShop the shop of lines that name none
     * @param zone        of times that name none
     */
    public RewardedFile(Path file, String defaultShop, Optional<ZoneId> zone) {
        this.file = file;
        this.defaultShop = defaultShop;
        this.zone = zone;
    }

    /**
     * Reads the whole file.
     *
     * @param orders told of each order that is right
     * @param faults told of all that is wrong
     * @throws IOException if the file cannot be read
     */
    public void read(Consumer<Rewarded> orders, Consumer<LineFault> faults) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipMark(text);
            read(text, orders, faults);
        } catch (CharacterCodingException wrong) {
            faults.accept(new LineFault(1, "", "letters that are not UTF-8", "a file in UTF-8"));
        }
    }

    private void read(BufferedReader text, Consumer<Rewarded> orders, Consumer<LineFault> faults) throws IOException {
        var separator = separator();
        RewardedColumns columns = null;
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (columns == null) {
                    columns = new RewardedColumns(row.getFields(), defaultShop, zone);
                    columns.fault(line).ifPresent(faults);
                    if (columns.fault(line).isPresent()) {
                        return;
                    }
                } else {
                    columns.read(line, row.getFields(), faults).ifPresent(orders);
                }
            }
        } catch (CsvParseException wrong) {
            faults.accept(new LineFault(
                    line + 1, "", "a quote that is not closed, or text behind it", "a quote on both sides of a field"));
            return;
        }
        if (columns == null) {
            faults.accept(new LineFault(1, "", "nothing", "a line with the names of the columns, such as number"));
        }
    }

    /** The one that stands most often in the line of names. */
    private char separator() throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var beginning = new char[LONGEST_NAMES];
            var read = Math.max(0, text.read(beginning));
            var line = new String(beginning, 0, read).lines().findFirst().orElse("");
            return SEPARATORS.stream()
                    .max((one, other) -> Long.compare(count(line, one), count(line, other)))
                    .filter(best -> count(line, best) > 0)
                    .orElse(',');
        }
    }

    private static long count(String line, char separator) {
        return line.chars().filter(sign -> sign == separator).count();
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
