package io.github.woowuproutes.lint;

import java.util.List;
import java.util.stream.Collectors;

/** All rules, over all files. */
final class RoutesLint {

    static final List<RouteRule> RULES = List.of(
            new ReadableRule(),
            new SchemaRule(),
            new FileFormRule(),
            new RouteHeadRule(),
            new IdRule(),
            new UriRule(),
            new ReferenceRule(),
            new EndpointRule(),
            new KameletFormRule(),
            new KameletPropertyRule(),
            new KameletUsageRule(),
            new KameletCallRule(),
            new LinkRule(),
            new PlaceholderRule(),
            new LogRule(),
            new StaticAddressRule(),
            new ExpressionRule(),
            new ErrorHandlerRule(),
            new HttpRule());

    private RoutesLint() {}

    /** Everything that is wrong, file by file. */
    static List<Finding> findings(Bundle bundle) {
        return bundle.files().stream()
                .flatMap(file -> RULES.stream().flatMap(rule -> rule.check(file, bundle)))
                .toList();
    }

    /** Findings as a person reads them: one a line. */
    static String report(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
