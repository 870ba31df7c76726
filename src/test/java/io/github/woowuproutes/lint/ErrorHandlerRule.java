package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.stream.Stream;

/** What happens on an error stands in one place: the route configurations. */
final class ErrorHandlerRule implements RouteRule {

    private static final Set<String> HANDLERS = Set.of("onException", "errorHandler", "errorHandlerRef");

    @Override
    public String title() {
        return "handles errors in a routeConfiguration only";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return file.entries()
                .filter(entry -> !entry.key().equals("routeConfiguration"))
                .flatMap(entry -> entry.allBut("parameters"))
                .filter(part -> HANDLERS.contains(part.key()))
                .map(part -> Finding.at(file, part, "'%s' belongs into a routeConfiguration", part.key()));
    }
}
