package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.stream.Stream;

/** Where a message goes stands in the file; it is never made of what the message holds. */
final class StaticAddressRule implements RouteRule {

    private static final Set<String> DYNAMIC = Set.of("toD", "recipientList", "routingSlip", "dynamicRouter");

    @Override
    public String title() {
        return "computes no address";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return file.steps().stream()
                .filter(step -> DYNAMIC.contains(step.name()) || isComputed(step))
                .map(step -> Finding.at(
                        file,
                        step.options(),
                        "'%s' makes its address while it runs: use 'to', or a choice",
                        step.name()));
    }

    private static boolean isComputed(Step step) {
        return switch (step.name()) {
            case "wireTap" -> step.options().get("uri").text().contains("${");
            case "enrich", "pollEnrich" ->
                Expression.of(step.options())
                        .anyMatch(expression -> !expression.language().equals("constant"));
            default -> false;
        };
    }
}
