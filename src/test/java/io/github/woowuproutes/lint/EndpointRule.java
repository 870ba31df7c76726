package io.github.woowuproutes.lint;

import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;

/** Every option of an endpoint exists in this version of Camel, with such a value, and none is missing. */
final class EndpointRule implements RouteRule {

    private final CamelCatalog catalog = new DefaultCamelCatalog(true);

    @Override
    public String title() {
        return "uses options that Camel's components have";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return bundle.endpoints(file)
                .flatMap(endpoint -> faults(endpoint).map(fault -> Finding.at(file, endpoint.options(), "%s", fault)));
    }

    private Stream<String> faults(Endpoint endpoint) {
        if (endpoint.scheme().isBlank() || catalog.componentModel(endpoint.scheme()) == null) {
            return Stream.of("'%s' is no address of Camel: there is no component '%s'"
                    .formatted(endpoint.uri(), endpoint.scheme()));
        }
        try {
            var result = catalog.validateEndpointProperties(
                    complete(endpoint), true, endpoint.consumer(), !endpoint.consumer());
            return result.isSuccess() ? Stream.empty() : Stream.of(said(result));
        } catch (URISyntaxException e) {
            return Stream.of("'%s' is no address: %s".formatted(endpoint.uri(), e.getMessage()));
        }
    }

    private String complete(Endpoint endpoint) throws URISyntaxException {
        var written = endpoint.scheme() + ":" + Placeholder.hiddenIn(endpoint.path());
        var all = endpoint.parameters();
        if (endpoint.scheme().equals("kamelet")) {
            all.keySet().retainAll(Endpoint.OPTIONS_OF_KAMELETS);
        }
        if (!endpoint.path().isEmpty()) {
            catalog.endpointProperties(written).forEach(all::putIfAbsent);
        }
        return catalog.asEndpointUri(endpoint.scheme(), all, true);
    }

    private static String said(EndpointValidationResult result) {
        return result.summaryErrorMessage(false)
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ")
                .replaceAll("[ \\t]+", " ");
    }
}
