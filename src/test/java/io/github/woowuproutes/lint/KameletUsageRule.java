package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a kamelet declares its template uses, and the other way round. */
final class KameletUsageRule implements RouteRule {

    /** Camel itself gives these to every kamelet. */
    private static final Set<String> GIVEN = Set.of("templateId", "routeId", "parentRouteId");

    @Override
    public String title() {
        return "uses each property that its kamelet declares, and no other";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return file.isKamelet() ? Stream.concat(unused(file), undeclared(file)) : Stream.empty();
    }

    private static Stream<Finding> unused(RouteFile file) {
        var used = texts(file)
                .flatMap(KameletUsageRule::propertiesIn)
                .map(Placeholder::key)
                .collect(Collectors.toSet());
        return KameletProperty.of(file).stream()
                .filter(property -> !used.contains(property.name()))
                .map(property -> Finding.at(
                        file, property.options(), "the property '%s' is declared and never used", property.name()));
    }

    private static Stream<Finding> undeclared(RouteFile file) {
        var known = new TreeSet<>(KameletProperty.namesOf(file));
        known.addAll(GIVEN);
        file.template()
                .get("beans")
                .members()
                .forEach(bean -> known.add(bean.get("name").text()));
        return texts(file).flatMap(part -> propertiesIn(part)
                .filter(placeholder -> !known.contains(placeholder.key()))
                .map(placeholder ->
                        Finding.at(file, part, "uses the property '%s', which is not declared", placeholder.key())));
    }

    private static Stream<Part> texts(RouteFile file) {
        return file.template().all().filter(Part::isText);
    }

    private static Stream<Placeholder> propertiesIn(Part part) {
        return Placeholder.in(part.text()).filter(Placeholder::isOfKamelet);
    }
}
