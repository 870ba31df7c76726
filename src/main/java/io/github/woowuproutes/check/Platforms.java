package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.network.CompanyNetwork;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Tries the way to the platforms from which announced orders are fetched. No order and no secret is named to them. */
final class Platforms {

    private static final String ENDING = ".fetch-url";

    private final Settings settings;
    private final CamelContext camel;

    Platforms(Settings settings, CamelContext camel) {
        this.settings = settings;
        this.camel = camel;
    }

    List<Finding> ask() {
        return settings.configuration().flag("orders.http.enabled")
                ? keys().flatMap(key -> ask(key).stream()).toList()
                : List.of();
    }

    private Stream<String> keys() {
        return settings.properties().stringPropertyNames().stream()
                .filter(key -> key.startsWith("orders.http.") && key.endsWith(ENDING))
                .filter(key -> settings.faults().stream()
                        .noneMatch(fault -> fault.key().equals(key)))
                .sorted();
    }

    private Optional<Finding> ask(String key) {
        return settings.configuration().find(key).map(url -> {
            // a field may stand anywhere behind the host
            var root = url.replaceFirst("(?i)^(https?://[^/]+).*$", "$1/");
            return ask(key, root);
        });
    }

    private Finding ask(String key, String root) {
        try (var producer = camel.createProducerTemplate()) {
            var exchange = producer.request(
                    root + "?httpMethod=GET&throwExceptionOnFailure=false&copyHeaders=false", request -> {});
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            var uri = URI.create(root);
            return Finding.fine(
                    key,
                    "%s answers%s (HTTP %d); whether it knows the key shows with the first order"
                            .formatted(
                                    uri.getHost(),
                                    CompanyNetwork.proxyFor(uri, settings.configuration())
                                            .map(proxy -> " through the proxy " + proxy)
                                            .orElse(""),
                                    exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class)));
        } catch (Exception noAnswer) {
            return new ConnectionFault(settings.configuration()).of(noAnswer, key, root);
        }
    }
}
