package io.github.woowuproutes.lint;

import java.util.List;

/**
 * One mistake in otherwise good routes, and what the lint says to it.
 *
 * @param rule the rule that has to see it
 * @param finding the beginning of the finding: file, line and words
 */
record Mistake(Class<? extends RouteRule> rule, SampleRoutes routes, String finding) {

    /** In that file, {@code right} is replaced by {@code wrong}. */
    static Mistake in(String path, Class<? extends RouteRule> rule, String right, String wrong, String finding) {
        return new Mistake(rule, SampleRoutes.good().changed(path, right, wrong), finding);
    }

    /** There is a further file. */
    static Mistake file(String path, Class<? extends RouteRule> rule, String text, String finding) {
        return new Mistake(rule, SampleRoutes.good().with(path, text), finding);
    }

    /** The same, and one more place is written otherwise. */
    Mistake changed(String path, String right, String wrong) {
        return new Mistake(rule, routes.changed(path, right, wrong), finding);
    }

    List<String> found() {
        var bundle = routes.bundle();
        return RoutesLint.RULES.stream()
                .filter(candidate -> candidate.getClass().equals(rule))
                .flatMap(candidate -> bundle.files().stream().flatMap(file -> candidate.check(file, bundle)))
                .map(Finding::toString)
                .toList();
    }

    @Override
    public String toString() {
        return rule.getSimpleName() + " says: " + finding;
    }
}
