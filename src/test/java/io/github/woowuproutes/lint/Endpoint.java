package io.github.woowuproutes.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;

/**
 * An address with its parameters, at the start of a route or in a step.
 *
 * @param consumer whether messages come from it; else they go to it
 * @param uri the address as written
 * @param options the mapping that holds it
 */
record Endpoint(boolean consumer, String uri, Part options) {

    private static final Map<String, String> NAME_OF =
            Map.of("direct", "name", "seda", "name", "kamelet", "templateId");

    /** What Camel itself lets one say at any kamelet; everything else is a property of the kamelet. */
    static final Set<String> OPTIONS_OF_KAMELETS = new DefaultCamelCatalog()
            .componentModel("kamelet").getEndpointOptions().stream()
                    .map(BaseOptionModel::getName)
                    .collect(Collectors.toUnmodifiableSet());

    String scheme() {
        var colon = uri.indexOf(':');
        return colon < 0 ? withoutQuery() : uri.substring(0, colon);
    }

    /** What stands behind the scheme; empty where the parameters say it all. */
    String path() {
        var address = withoutQuery();
        return address.substring(Math.min(scheme().length() + 1, address.length()))
                .replaceFirst("^//", "");
    }

    /** Who is called, for the kinds of address that have a name: of a direct route, a queue or a kamelet. */
    String name() {
        return path().isEmpty() ? parameters().getOrDefault(NAME_OF.getOrDefault(scheme(), "name"), "") : path();
    }

    /** Scheme and name, the same however it was written. */
    String address() {
        return scheme() + ":" + name();
    }

    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        options.get("parameters").members().forEach(member -> all.put(member.key(), member.text()));
        return all;
    }

    /** A kamelet's own two ends, which stand for whoever uses it. */
    boolean isEndOfKamelet() {
        return scheme().equals("kamelet") && (name().equals("source") || name().equals("sink"));
    }

    private String withoutQuery() {
        var question = Placeholder.hiddenIn(uri).indexOf('?');
        return question < 0 ? uri : uri.substring(0, question);
    }
}
