package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** One thing that every file of routes must keep. */
interface RouteRule {

    /** The rule as a short sentence, for the name of its test. */
    String title();

    /** All faults of one file; the bundle is there for what can only be seen over all files. */
    Stream<Finding> check(RouteFile file, Bundle bundle);
}
