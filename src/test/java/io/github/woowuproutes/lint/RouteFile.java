package io.github.woowuproutes.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of the routes folder.
 *
 * @param path where it lies below the folder, with {@code /}
 * @param content what stands in it; nothing if it cannot be read
 * @param fault why it cannot be read
 */
record RouteFile(String path, Part content, Optional<Finding> fault) {

    static RouteFile of(String path, String text) {
        try {
            return new RouteFile(path, YamlText.read(text), Optional.empty());
        } catch (YamlText.Unreadable e) {
            return new RouteFile(path, Part.NONE, Optional.of(new Finding(path, e.line(), e.getMessage())));
        }
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isKamelet() {
        return name().endsWith(".kamelet.yaml");
    }

    /** The name under which a kamelet is called: that of its file. */
    String kameletName() {
        return name().replaceFirst("\\.kamelet\\.yaml$", "");
    }

    Part template() {
        return content.get("spec").get("template");
    }

    /** What stands at the top: the entries of a route file, or of a kamelet's template. */
    Stream<Part> entries() {
        return isKamelet() ? template().members() : content.members().flatMap(Part::members);
    }

    List<Route> routes() {
        return entries()
                .filter(entry -> entry.key().equals("route"))
                .map(Route::new)
                .toList();
    }

    List<Step> steps() {
        return content.allBut("parameters")
                .filter(part -> part.key().equals("steps"))
                .flatMap(Part::members)
                .flatMap(Part::members)
                .map(options -> new Step(options.key(), options))
                .toList();
    }

    List<Endpoint> endpoints() {
        var sources = content.allBut("parameters")
                .filter(part -> part.key().equals("from") && part.has("uri"))
                .map(from -> new Endpoint(true, from.get("uri").text(), from));
        return Stream.concat(sources, steps().stream().flatMap(RouteFile::target))
                .toList();
    }

    private static Stream<Endpoint> target(Step step) {
        var options = step.options();
        return switch (step.name()) {
            case "kamelet" ->
                Stream.of(new Endpoint(false, "kamelet:" + options.text("name").orElse(options.text()), options));
            case "enrich", "pollEnrich" ->
                constant(options).map(uri -> new Endpoint(step.name().equals("pollEnrich"), uri, options));
            case "poll" -> Stream.of(new Endpoint(true, options.text("uri").orElse(options.text()), options));
            case "to", "wireTap" ->
                Stream.of(new Endpoint(false, options.text("uri").orElse(options.text()), options));
            default -> Stream.empty();
        };
    }

    private static Stream<String> constant(Part options) {
        return Expression.of(options)
                .filter(expression -> expression.language().equals("constant"))
                .map(Expression::text);
    }

    @Override
    public String toString() {
        return path;
    }
}
