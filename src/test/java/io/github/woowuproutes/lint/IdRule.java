package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Calls and processors have an id, for tests, logs and metrics; an id names one thing in all files. */
final class IdRule implements RouteRule {

    @Override
    public String title() {
        return "gives ids to calls and processors, each once";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        var missing = file.steps().stream()
                .filter(step -> step.callsOut() || step.runsJava())
                .filter(step -> step.id().isEmpty())
                .filter(step -> !step.name().equals("kamelet"))
                .map(step -> Finding.at(file, step.options(), "the step '%s' needs an id", step.name()));
        var nameless = file.steps().stream()
                .filter(step -> step.name().equals("kamelet"))
                .map(step -> Finding.at(
                        file, step.options(), "'kamelet' can have no id: write 'to' with 'uri: kamelet:…' and an id"));
        var doubled = ids(file)
                .filter(id -> users(bundle, id) > 1)
                .map(id -> Finding.at(file, id, "the id '%s' is used %d times", id.text(), users(bundle, id)));
        return Stream.of(missing, nameless, doubled).flatMap(findings -> findings);
    }

    private static long users(Bundle bundle, Part id) {
        return bundle.files().stream()
                .flatMap(IdRule::ids)
                .filter(other -> other.text().equals(id.text()))
                .count();
    }

    private static Stream<Part> ids(RouteFile file) {
        return file.entries()
                .filter(entry -> !entry.key().equals("beans"))
                .flatMap(entry -> entry.allBut("parameters"))
                .filter(part -> part.key().equals("id") && part.isText());
    }
}
