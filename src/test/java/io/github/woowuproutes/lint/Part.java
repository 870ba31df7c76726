package io.github.woowuproutes.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One node of a YAML file, which knows where it stands.
 *
 * @param pointer its place as a JSON pointer; empty for the whole file
 * @param lines the line of every place of the file
 */
record Part(String pointer, JsonNode value, Map<String, Integer> lines) {

    static final Part NONE = new Part("", MissingNode.getInstance(), Map.of());

    /** The name under which it stands in its parent, or its index. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    int line() {
        return lineOf(pointer);
    }

    /** The line of a place in the same file; of the nearest place above where there is none. */
    int lineOf(String place) {
        for (var known = place; !known.isEmpty(); known = known.substring(0, known.lastIndexOf('/'))) {
            if (lines.containsKey(known)) {
                return lines.get(known);
            }
        }
        return 1;
    }

    /** The part of that name; an empty one where there is none. */
    Part get(String name) {
        return new Part(pointer + "/" + escaped(name), value.path(name), lines);
    }

    boolean has(String name) {
        return value.has(name);
    }

    boolean isText() {
        return value.isTextual();
    }

    /** Its text; a number or a flag as it is written; empty for everything else. */
    String text() {
        return value.asText("");
    }

    /** The text of the part of that name, unless it is blank. */
    Optional<String> text(String name) {
        return Optional.of(get(name).text()).filter(text -> !text.isBlank());
    }

    /** The members of a mapping or list, in their order. */
    Stream<Part> members() {
        if (value.isArray()) {
            return IntStream.range(0, value.size()).mapToObj(i -> new Part(pointer + "/" + i, value.get(i), lines));
        }
        return value.properties().stream().map(member -> get(member.getKey()));
    }

    /** Itself and everything below it. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), members().flatMap(Part::all));
    }

    /** Everything below it (and itself), without what lies under that name. */
    Stream<Part> allBut(String name) {
        return key().equals(name)
                ? Stream.empty()
                : Stream.concat(Stream.of(this), members().flatMap(member -> member.allBut(name)));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
