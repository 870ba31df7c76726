package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file list tells the story: the suffix says the type, and a file holds one stage, or the error handling. */
final class FileFormRule implements RouteRule {

    private static final Set<String> ALLOWED = new TreeSet<>(Set.of("route", "routeConfiguration", "beans"));

    @Override
    public String title() {
        return "has the right name, and holds one thing";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return Stream.concat(name(file), file.isKamelet() ? kamelet(file) : stage(file));
    }

    private static Stream<Finding> name(RouteFile file) {
        var right = file.path().startsWith("kamelets/")
                ? file.path().matches("kamelets/[a-z0-9]+(-[a-z0-9]+)*\\.kamelet\\.yaml")
                : file.name().matches("[a-z0-9]+(-[a-z0-9]+)*\\.camel\\.yaml");
        return right
                ? Stream.empty()
                : Stream.of(new Finding(
                        file.path(), 1, "call it kebab-case.camel.yaml, or kamelets/kebab-case.kamelet.yaml"));
    }

    private static Stream<Finding> stage(RouteFile file) {
        if (file.fault().isPresent()) {
            return Stream.empty();
        }
        if (!file.content().value().isArray()) {
            return Stream.of(Finding.at(file, file.content(), "a route file is a list of '- route:'"));
        }
        var wrong = file.entries()
                .filter(entry -> !ALLOWED.contains(entry.key()))
                .map(entry -> Finding.at(file, entry, "no '%s' at the top; only %s", entry.key(), ALLOWED));
        var kinds = file.entries()
                .map(Part::key)
                .filter(kind -> !kind.equals("beans"))
                .collect(Collectors.toCollection(TreeSet::new));
        var mixed = kinds.containsAll(Set.of("route", "routeConfiguration"))
                ? Stream.of(Finding.at(
                        file, file.content(), "routes and error handling (routeConfiguration) are two files"))
                : Stream.<Finding>empty();
        var empty = kinds.isEmpty()
                ? Stream.of(Finding.at(file, file.content(), "holds no route and no routeConfiguration"))
                : Stream.<Finding>empty();
        return Stream.of(wrong, mixed, empty).flatMap(findings -> findings);
    }

    private static Stream<Finding> kamelet(RouteFile file) {
        return file.entries()
                .filter(entry -> !Set.of("route", "from", "beans").contains(entry.key()))
                .map(entry -> Finding.at(file, entry, "no '%s' in a kamelet's template", entry.key()));
    }
}
