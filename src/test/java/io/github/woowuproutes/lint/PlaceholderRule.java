package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Every {@code {{key}}} is a key of the configuration: whatever is read somewhere else stands in no reference. */
final class PlaceholderRule implements RouteRule {

    @Override
    public String title() {
        return "uses known configuration keys";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return file.content().all().filter(Part::isText).flatMap(part -> Placeholder.in(part.text())
                .filter(placeholder -> !(file.isKamelet() && placeholder.isOfKamelet()))
                .flatMap(placeholder -> fault(placeholder, bundle))
                .map(fault -> Finding.at(file, part, "%s", fault)));
    }

    private static Stream<String> fault(Placeholder placeholder, Bundle bundle) {
        if (!placeholder.function().isEmpty()) {
            return Stream.of("{{%s}} goes past the configuration: make it a key".formatted(placeholder.key()));
        }
        return bundle.names().keys().containsKey(placeholder.key())
                ? Stream.empty()
                : Stream.of("{{%s}} is no known configuration key".formatted(placeholder.key()));
    }
}
