package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** One parameter a line: no query strings, no address without {@code uri}. */
final class UriRule implements RouteRule {

    @Override
    public String title() {
        return "writes addresses as 'uri' and 'parameters'";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        var queries = file.content()
                .all()
                .filter(part -> part.key().equals("uri") || part.key().endsWith("Uri"))
                .filter(part -> Placeholder.hiddenIn(part.text()).contains("?"))
                .map(uri -> Finding.at(file, uri, "write what stands behind the '?' as 'parameters': %s", uri.text()));
        var bare = file.steps().stream()
                .filter(step -> step.callsOut() && step.options().isText())
                .map(step -> Finding.at(
                        file,
                        step.options(),
                        "write '%s' with 'uri: %s'",
                        step.name(),
                        step.options().text()));
        return Stream.concat(queries, bare);
    }
}
