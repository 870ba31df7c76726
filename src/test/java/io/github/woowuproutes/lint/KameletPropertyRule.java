package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every property of a kamelet says what it is, what it may hold, and whether it can be left out. */
final class KameletPropertyRule implements RouteRule {

    private static final Set<String> TYPES = new TreeSet<>(Set.of("string", "boolean", "integer", "number"));
    private static final String CREDENTIALS = "urn:camel:group:credentials";

    @Override
    public String title() {
        return "declares its kamelet's properties in full";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        if (!file.isKamelet()) {
            return Stream.empty();
        }
        var faults = KameletProperty.of(file).stream().flatMap(property -> Stream.of(
                        name(property),
                        texts(property),
                        type(property),
                        need(property, file),
                        value(property),
                        secret(property))
                .flatMap(found -> found)
                .map(fault -> Finding.at(file, property.options(), "the property '%s' %s", property.name(), fault)));
        return Stream.concat(faults, required(file));
    }

    /** Camel would keep such a value for itself, and the template would never see it. */
    private static Stream<String> name(KameletProperty property) {
        return Endpoint.OPTIONS_OF_KAMELETS.contains(property.name())
                ? Stream.of("has a name that Camel takes for itself")
                : Stream.empty();
    }

    private static Stream<String> texts(KameletProperty property) {
        return Stream.of("title", "description")
                .filter(text -> property.options().text(text).isEmpty())
                .map(text -> "needs a " + text);
    }

    private static Stream<String> type(KameletProperty property) {
        return TYPES.contains(property.type()) ? Stream.empty() : Stream.of("needs a type: one of " + TYPES);
    }

    /** One that is neither given nor has a default stops the start, unless the template says {@code {{?name}}}. */
    private static Stream<String> need(KameletProperty property, RouteFile file) {
        var hasDefault = property.defaultValue().isPresent();
        if (hasDefault && property.isRequired()) {
            return Stream.of("is required and has a default: it is one or the other");
        }
        var mayBeMissing = file.template().all().anyMatch(part -> part.text().contains("{{?" + property.name() + "}}"));
        return hasDefault || property.isRequired() || mayBeMissing
                ? Stream.empty()
                : Stream.of("is neither required nor has a default");
    }

    private static Stream<String> value(KameletProperty property) {
        return property.defaultValue().map(Part::text).filter(text -> !property.takes(text)).stream()
                .map(text -> "has a default that it cannot hold: '" + text + "'");
    }

    private static Stream<String> secret(KameletProperty property) {
        var options = property.options();
        var marked = options.get("format").text().equals("password")
                && options.get("x-descriptors").members().anyMatch(member -> member.text()
                        .equals(CREDENTIALS));
        return property.isSecret() && !marked
                ? Stream.of("is a secret: give it 'format: password' and the x-descriptor " + CREDENTIALS)
                : Stream.empty();
    }

    private static Stream<Finding> required(RouteFile file) {
        var names = KameletProperty.namesOf(file);
        return file.content()
                .get("spec")
                .get("definition")
                .get("required")
                .members()
                .filter(name -> !names.contains(name.text()))
                .map(name -> Finding.at(file, name, "requires '%s', which is no property", name.text()));
    }
}
