package io.github.woowuproutes.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A property that a kamelet declares. */
record KameletProperty(String name, Part options, boolean isRequired) {

    static List<KameletProperty> of(RouteFile kamelet) {
        var definition = kamelet.content().get("spec").get("definition");
        var required = definition.get("required").members().map(Part::text).toList();
        return definition
                .get("properties")
                .members()
                .map(property -> new KameletProperty(property.key(), property, required.contains(property.key())))
                .toList();
    }

    static Set<String> namesOf(RouteFile kamelet) {
        return of(kamelet).stream().map(KameletProperty::name).collect(Collectors.toCollection(TreeSet::new));
    }

    String type() {
        return options.get("type").text();
    }

    Optional<Part> defaultValue() {
        return options.has("default") ? Optional.of(options.get("default")) : Optional.empty();
    }

    boolean isSecret() {
        return name.matches("(?i).*(password|secret|token|api-?key|credential|passphrase).*");
    }

    /** Whether such a value is of its type; what holds a placeholder is known only when it runs. */
    boolean takes(String value) {
        if (value.contains("{{") || value.contains("${")) {
            return true;
        }
        var choices = options.get("enum").members().map(Part::text).toList();
        var fits =
                switch (type()) {
                    case "boolean" -> value.matches("true|false");
                    case "integer" -> value.matches("-?\\d+");
                    case "number" -> value.matches("-?\\d+(\\.\\d+)?");
                    default -> true;
                };
        return fits && (choices.isEmpty() || choices.contains(value));
    }
}
