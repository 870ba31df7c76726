package io.github.woowuproutes.lint;

import java.util.Optional;

/** A route of a file, or the one inside a kamelet's template. */
record Route(Part options) {

    Optional<String> id() {
        return options.text("id");
    }

    Part from() {
        return options.get("from");
    }
}
