package io.github.woowuproutes.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code routes/mappings/branches.csv}: two columns, {@code code} and {@code name}, as a spreadsheet saves them. */
final class BranchFile {

    static final String NAME = "routes/mappings/branches.csv";

    private static final List<String> HEADER = List.of("code", "name");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final RuleFile file;
    private char separator = ',';
    private boolean begun;

    private BranchFile(RuleFile file) {
        this.file = file;
    }

    /** WoowUp's names by the shop's codes; what is wrong with the file is noted there. */
    static Map<String, String> read(RuleFile file) {
        BranchFile reading = new BranchFile(file);
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                reading.take(i + 1, line.stripTrailing());
            }
        }
        return reading.names;
    }

    private void take(int number, String line) {
        if (!begun) {
            begun = true;
            header(number, line);
            return;
        }
        List<String> fields = fields(line);
        boolean open = line.chars().filter(sign -> sign == '"').count() % 2 == 1;
        if (open || fields.size() != HEADER.size() || fields.stream().anyMatch(String::isEmpty)) {
            file.wrong(
                    number,
                    "\"" + RuleFile.shown(line) + "\"",
                    "the shop's code" + separator + "WoowUp's name, with \" around what holds a " + separator);
        } else {
            pair(number, fields.get(0), fields.get(1));
        }
    }

    private void header(int number, String line) {
        separator = Stream.of(',', ';', '\t')
                .filter(sign -> line.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
        List<String> fields = fields(line.toLowerCase(Locale.ROOT));
        if (!fields.equals(HEADER)) {
            file.wrong(number, "\"" + RuleFile.shown(line) + "\"", "the names of the columns: code,name");
        }
    }

    private void pair(int number, String code, String name) {
        String plain = code.toLowerCase(Locale.ROOT);
        Integer earlier = lines.putIfAbsent(plain, number);
        if (earlier == null) {
            names.put(code, name);
        } else {
            file.wrong(
                    number,
                    "the code \"" + RuleFile.shown(code) + "\", which line " + earlier + " has already",
                    "each code once");
        }
    }

    private List<String> fields(String line) {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }
}
