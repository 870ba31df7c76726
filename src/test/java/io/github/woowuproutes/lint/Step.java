package io.github.woowuproutes.lint;

import java.util.Optional;
import java.util.Set;

/**
 * One step of a route.
 *
 * @param name its kind: {@code to}, {@code choice}, {@code setBody}
 * @param options what stands under that name
 */
record Step(String name, Part options) {

    private static final Set<String> CALLS =
            Set.of("to", "toD", "kamelet", "wireTap", "enrich", "pollEnrich", "poll", "recipientList", "routingSlip");
    private static final Set<String> JAVA = Set.of("process", "bean");

    /** Whether it leaves the route: to an endpoint or a kamelet. */
    boolean callsOut() {
        return CALLS.contains(name);
    }

    /** Whether it runs a class of ours. */
    boolean runsJava() {
        return JAVA.contains(name);
    }

    Optional<String> id() {
        return options.text("id");
    }
}
