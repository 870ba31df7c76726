package io.github.woowuproutes.lint;

import java.util.stream.Stream;

/** Whoever uses a kamelet gives it what it declares, and nothing else. */
final class KameletCallRule implements RouteRule {

    @Override
    public String title() {
        return "uses kamelets that exist, with their properties";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return bundle.endpoints(file)
                .filter(endpoint -> endpoint.scheme().equals("kamelet") && !endpoint.isEndOfKamelet())
                .flatMap(call -> bundle.kamelet(call.name().replaceFirst("/.*", ""))
                        .map(kamelet -> faults(call, kamelet))
                        .orElse(Stream.of("there is no kamelet '" + call.name() + "'"))
                        .map(fault -> Finding.at(file, call.options(), "%s", fault)));
    }

    private static Stream<String> faults(Endpoint call, RouteFile kamelet) {
        var declared = KameletProperty.of(kamelet);
        var names = KameletProperty.namesOf(kamelet);
        var given = call.parameters();
        given.keySet().removeAll(Endpoint.OPTIONS_OF_KAMELETS);
        var unknown = given.keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name ->
                        "kamelet '%s' has no property '%s'; it has %s".formatted(kamelet.kameletName(), name, names));
        var missing = declared.stream()
                .filter(property ->
                        property.isRequired() && property.defaultValue().isEmpty())
                .filter(property -> given.getOrDefault(property.name(), "").isBlank())
                .map(property -> "kamelet '%s' needs '%s'".formatted(kamelet.kameletName(), property.name()));
        var wrong = declared.stream()
                .filter(property -> given.containsKey(property.name()))
                .filter(property -> !property.takes(given.get(property.name())))
                .map(property -> "'%s' of kamelet '%s' cannot be '%s'"
                        .formatted(property.name(), kamelet.kameletName(), given.get(property.name())));
        return Stream.of(unknown, missing, wrong).flatMap(faults -> faults);
    }
}
