package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Every route says what it is: a kebab-case id and one line. */
final class RouteHeadRule implements RouteRule {

    private static final int LINE = 120;

    @Override
    public String title() {
        return "names and describes its routes";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        var heads = Stream.concat(file.routes().stream().map(Route::options), configurations(file));
        return heads.flatMap(head -> Stream.concat(id(file, head), description(file, head)));
    }

    private static Stream<Part> configurations(RouteFile file) {
        return file.entries().filter(entry -> entry.key().equals("routeConfiguration"));
    }

    private static Stream<Finding> id(RouteFile file, Part head) {
        var id = head.text("id").orElse("");
        return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                ? Stream.empty()
                : Stream.of(Finding.at(file, head, "a %s needs an id in kebab-case, not '%s'", head.key(), id));
    }

    private static Stream<Finding> description(RouteFile file, Part head) {
        var text = head.text("description").orElse("");
        var fits = !text.isBlank() && text.length() <= LINE && !text.strip().contains("\n");
        return fits
                ? Stream.empty()
                : Stream.of(Finding.at(
                        file,
                        head,
                        "%s '%s' needs a description of one line (at most %d characters)",
                        head.key(),
                        head.text("id").orElse("?"),
                        LINE));
    }
}
