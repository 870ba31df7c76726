package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Whatever a step names is there: its processor or bean, the error handling of a route. */
final class ReferenceRule implements RouteRule {

    @Override
    public String title() {
        return "refers to beans and error handling that exist";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        var beans = file.steps().stream()
                .filter(Step::runsJava)
                .filter(step -> step.options()
                        .text("ref")
                        .map(ref -> !isBound(ref, file, bundle))
                        .orElse(true))
                .map(step -> Finding.at(
                        file,
                        step.options(),
                        "'%s' needs a 'ref' to a bound bean; there is none of the name '%s'",
                        step.name(),
                        step.options().text("ref").orElse("")));
        var handling = file.routes().stream()
                .map(route -> route.options().get("routeConfigurationId"))
                .filter(Part::isText)
                .filter(reference -> !configurationExists(reference.text(), bundle))
                .map(reference -> Finding.at(file, reference, "there is no routeConfiguration '%s'", reference.text()));
        return Stream.concat(beans, handling);
    }

    private static boolean isBound(String reference, RouteFile file, Bundle bundle) {
        var name = reference.replaceFirst("^#(bean:)?", "");
        return bundle.names().beans().contains(name)
                || beansOf(file).anyMatch(name::equals)
                || bundle.files().stream()
                        .filter(other -> !other.isKamelet())
                        .flatMap(ReferenceRule::beansOf)
                        .anyMatch(name::equals);
    }

    /** The names of a file's beans; those of a kamelet are called by the placeholder of their name. */
    private static Stream<String> beansOf(RouteFile file) {
        return file.entries()
                .filter(entry -> entry.key().equals("beans"))
                .flatMap(Part::members)
                .map(bean -> bean.text("name").orElse(""))
                .map(name -> file.isKamelet() ? "{{" + name + "}}" : name);
    }

    private static boolean configurationExists(String id, Bundle bundle) {
        return bundle.files().stream()
                .flatMap(RouteFile::entries)
                .filter(entry -> entry.key().equals("routeConfiguration"))
                .anyMatch(entry -> entry.get("id").text().equals(id));
    }
}
