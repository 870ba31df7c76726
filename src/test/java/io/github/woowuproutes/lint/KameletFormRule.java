package io.github.woowuproutes.lint;

import java.util.List;
import java.util.stream.Stream;

/** A kamelet looks as in Camel's own catalogue: named after its file, with a title and a description. */
final class KameletFormRule implements RouteRule {

    @Override
    public String title() {
        return "is a kamelet as in Camel's catalogue";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        if (!file.isKamelet() || file.fault().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(kind(file), name(file), texts(file), template(file)).flatMap(findings -> findings);
    }

    private static Stream<Finding> kind(RouteFile file) {
        var content = file.content();
        var right = content.get("kind").text().equals("Kamelet")
                && content.get("apiVersion").text().equals("camel.apache.org/v1");
        return right
                ? Stream.empty()
                : Stream.of(Finding.at(file, content, "needs 'apiVersion: camel.apache.org/v1' and 'kind: Kamelet'"));
    }

    private static Stream<Finding> name(RouteFile file) {
        var name = file.content().get("metadata").get("name");
        return name.text().equals(file.kameletName())
                ? Stream.empty()
                : Stream.of(Finding.at(
                        file, name, "metadata.name is '%s', the file says '%s'", name.text(), file.kameletName()));
    }

    private static Stream<Finding> texts(RouteFile file) {
        var definition = file.content().get("spec").get("definition");
        return Stream.of("title", "description")
                .filter(text -> definition.text(text).isEmpty())
                .map(text -> Finding.at(file, definition, "the definition needs a %s", text));
    }

    private static Stream<Finding> template(RouteFile file) {
        var hasRoute = List.of("route", "from").stream().anyMatch(file.template()::has);
        return hasRoute
                ? Stream.empty()
                : Stream.of(Finding.at(file, file.content().get("spec"), "needs a template with a route"));
    }
}
