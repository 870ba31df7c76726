package io.github.woowuproutes.rules;

import io.github.woowuproutes.rules.Anonymous.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the patterns of {@code orders.anonymous}: one a line, for every field or, as {@code name: *final*}, for one. */
final class AnonymousFile {

    private static final Set<Field> WITHOUT_NAMING = Set.of(Field.EMAIL, Field.DOCUMENT, Field.PHONE, Field.NAME);
    private static final String EXPECTED =
            "a text with * for anything, such as noemail*, or for one field: email:, document:, phone:, name: or id: before it";

    private final Map<Field, List<String>> patterns = new EnumMap<>(Field.class);
    private final RuleFile file;

    private AnonymousFile(RuleFile file) {
        this.file = file;
    }

    /** The patterns of the file; what is wrong with it is noted there. */
    static Anonymous read(RuleFile file) {
        AnonymousFile reading = new AnonymousFile(file);
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.take(i + 1, line);
            }
        }
        return Anonymous.of(reading.patterns);
    }

    private void take(int number, String line) {
        int colon = line.indexOf(':');
        String pattern = line.substring(colon + 1).strip();
        Set<Field> fields =
                colon < 0 ? WITHOUT_NAMING : named(line.substring(0, colon).strip());
        if (fields.isEmpty()) {
            file.wrong(number, "\"" + RuleFile.shown(line) + "\", with a field that customers do not have", EXPECTED);
        } else if (pattern.chars().noneMatch(Character::isLetterOrDigit)) {
            file.wrong(number, "\"" + RuleFile.shown(line) + "\", which would match everybody or nobody", EXPECTED);
        } else {
            fields.forEach(field ->
                    patterns.computeIfAbsent(field, none -> new ArrayList<>()).add(pattern));
        }
    }

    private static Set<Field> named(String name) {
        return EnumSet.allOf(Field.class).stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
