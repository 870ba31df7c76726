package io.github.woowuproutes.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A log line never holds a whole message: bodies carry people's data, headers carry keys. */
final class LogRule implements RouteRule {

    private static final Pattern WHOLE = Pattern.compile(
            "\\$(simple)?\\{(in\\.|exchange\\.(in|message)\\.?|message\\.)?(headers|header\\.authorization|exchange"
                    + "|variables|body|bodyOneLine|prettyBody|mandatoryBodyAs\\([^)]*\\)|bodyAs\\([^)]*\\)|messageAs\\([^)]*\\)|messageHistory.*)?}",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String title() {
        return "logs no whole body or headers";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        var steps = file.steps().stream()
                .filter(step -> step.name().equals("log"))
                .filter(step -> WHOLE.matcher(message(step)).find())
                .map(step ->
                        Finding.at(file, step.options(), "logs a whole message: name the fields (%s)", message(step)));
        var endpoints = bundle.endpoints(file)
                .filter(endpoint -> endpoint.scheme().equals("log"))
                .map(endpoint ->
                        Finding.at(file, endpoint.options(), "log: prints the whole message; use the step 'log'"));
        return Stream.concat(steps, endpoints);
    }

    private static String message(Step step) {
        return step.options().text("message").orElse(step.options().text());
    }
}
