package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Broken YAML, doubled keys and second documents: no other rule can look into such a file. */
final class ReadableRule implements RouteRule {

    @Override
    public String title() {
        return "is one readable YAML document";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return file.fault().stream();
    }
}
