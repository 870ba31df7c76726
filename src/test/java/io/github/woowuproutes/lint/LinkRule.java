package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.stream.Stream;

/** Every {@code direct:} and {@code seda:} has both its ends; a direct one has exactly one route behind it. */
final class LinkRule implements RouteRule {

    private static final Set<String> LINKS = Set.of("direct", "seda");

    @Override
    public String title() {
        return "leads somewhere, and is led to";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return bundle.endpoints(file).filter(LinkRule::isLink).flatMap(link -> fault(link, bundle)
                .map(fault -> Finding.at(file, link.options(), "%s", fault)));
    }

    private static Stream<String> fault(Endpoint link, Bundle bundle) {
        var address = link.address();
        if (!link.consumer()) {
            return consumers(bundle, address) > 0 ? Stream.empty() : Stream.of("no route starts at " + address);
        }
        if (link.scheme().equals("direct") && consumers(bundle, address) > 1) {
            return Stream.of(consumers(bundle, address) + " routes start at " + address);
        }
        var reached = bundle.names().entrances().contains(address)
                || bundle.endpoints()
                        .anyMatch(other -> !other.consumer() && other.address().equals(address))
                || bundle.endpoints().anyMatch(other -> other.parameters().containsValue(address));
        return reached ? Stream.empty() : Stream.of("nobody sends to " + address);
    }

    private static long consumers(Bundle bundle, String address) {
        return bundle.endpoints()
                .filter(other -> other.consumer() && other.address().equals(address))
                .count();
    }

    /** An address that a kamelet is given belongs to whoever gives it. */
    private static boolean isLink(Endpoint endpoint) {
        return LINKS.contains(endpoint.scheme()) && !endpoint.name().contains("{{");
    }
}
