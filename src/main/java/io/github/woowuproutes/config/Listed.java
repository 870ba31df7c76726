package io.github.woowuproutes.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists as one value of a key; a member that holds a comma stands in double quotes. */
public final class Listed {

    private Listed() {}

    /** Members between commas, without blanks around them; an empty one stays. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var quoted = false;
        for (var sign : text.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                words.add(word.toString().strip());
                word.setLength(0);
            } else {
                word.append(sign);
            }
        }
        words.add(word.toString().strip());
        return words;
    }

    /** {@code ours = theirs} between commas, as theirs to ours; a member without both is left out. */
    public static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var word : words(text)) {
            var equals = word.indexOf('=');
            if (equals > 0 && !word.substring(equals + 1).isBlank()) {
                pairs.put(
                        word.substring(equals + 1).strip(),
                        word.substring(0, equals).strip());
            }
        }
        return pairs;
    }

    /** Members between {@code |}. */
    public static List<String> alternatives(String text) {
        return Stream.of(text.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
