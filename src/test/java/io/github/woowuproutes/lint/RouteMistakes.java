package io.github.woowuproutes.lint;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in route files, at least one for each rule. */
final class RouteMistakes {

    private static final String ACCEPT = "accept.camel.yaml";
    private static final String DELIVER = "deliver.camel.yaml";
    private static final String ERRORS = "errors.camel.yaml";
    private static final String OTHER = "a.camel.yaml";
    private static final String KAMELET = "kamelets/woowup-reward.kamelet.yaml";

    private RouteMistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(files(), heads(), steps(), endpoints(), links(), expressions())
                .flatMap(List::stream);
    }

    private static List<Mistake> files() {
        return List.of(
                other(ReadableRule.class, "- route: [", 1, "is not YAML: expected the node content"),
                other(ReadableRule.class, "", 1, "the file is empty"),
                other(ReadableRule.class, "a: 1\na: 2\n", 2, "the key 'a' stands twice"),
                other(ReadableRule.class, "a: 1\n---\nb: 2\n", 3, "a second YAML"),
                deliver(SchemaRule.class, "ref: points", "reff: points", 8, "/0/route/from/steps/0"),
                accept(SchemaRule.class, "otherwise:", "else:", 9, "/0/route/from/steps/0/choice"),
                kamelet(SchemaRule.class, "- setHeader:", "- setHead:", 33, "/spec/template/from/steps"),
                file("Accept.yaml", FileFormRule.class, SampleRoutes.ACCEPT, "Accept.yaml:1  call it kebab-case"),
                file(
                        "kamelets/a.camel.yaml",
                        FileFormRule.class,
                        SampleRoutes.ACCEPT,
                        "kamelets/a.camel.yaml:1  call it"),
                other(FileFormRule.class, "route: {}", 1, "a route file is a list"),
                other(FileFormRule.class, "- from: {}", 1, "no 'from' at the top"),
                other(FileFormRule.class, "- routeTemplate: {}", 1, "no 'routeTemplate'"),
                other(FileFormRule.class, "- dataFormats: {}", 1, "no 'dataFormats'"),
                other(FileFormRule.class, "- beans: []", 1, "holds no route"),
                other(FileFormRule.class, SampleRoutes.ACCEPT + SampleRoutes.ERRORS, 1, "routes and error handling"),
                kamelet(FileFormRule.class, "    from:", "    routes:", 30, "no 'routes' in"));
    }

    private static List<Mistake> heads() {
        return List.of(
                accept(RouteHeadRule.class, "id: accept-order", "group: a", 1, "a route needs an id"),
                accept(RouteHeadRule.class, "accept-order", "acceptOrder", 1, "a route needs an id in"),
                accept(RouteHeadRule.class, "description:", "note:", 1, "route 'accept-order' needs a"),
                accept(RouteHeadRule.class, "Takes a", "Takes a ".repeat(20), 1, "route 'accept-order'"),
                errors(RouteHeadRule.class, "woowup-errors", "E", 1, "a routeConfiguration needs an id"),
                accept(IdRule.class, "id: accept-order", "id: reward", 2, "the id 'reward' is used 2 times"),
                deliver(ReferenceRule.class, "woowup-errors", "errors", 4, "there is no routeConf"));
    }

    private static List<Mistake> steps() {
        return List.of(
                deliver(IdRule.class, "id: find-points", "note: x", 8, "the step 'process' needs an id"),
                accept(IdRule.class, "id: hand-over", "note: x", 15, "the step 'to' needs an id"),
                deliver(IdRule.class, "id: find-points", "id: reward", 9, "the id 'reward' is used 2"),
                deliver(IdRule.class, "- to:", "- kamelet:", 16, "'kamelet' can have no id"),
                deliver(ReferenceRule.class, "ref: points", "ref: other", 8, "'process' needs a 'ref'"),
                deliver(ReferenceRule.class, "- process:", "- bean:", 8, "'bean' needs a 'ref'")
                        .changed(DELIVER, "ref: points", "beanType: java.lang.String"),
                accept(LogRule.class, "${variable.number}", "${body}", 20, "logs a whole message"),
                accept(LogRule.class, "${variable.number}", "${headers}", 20, "logs a whole message"),
                accept(LogRule.class, "direct:deliver", "log:orders", 15, "log: prints the whole message"),
                accept(StaticAddressRule.class, "- to:", "- toD:", 15, "'toD' makes its address"),
                accept(StaticAddressRule.class, "- to:", "- recipientList:", 15, "'recipientList' makes its"),
                accept(StaticAddressRule.class, "- to:", "- wireTap:", 15, "'wireTap' makes its address")
                        .changed(ACCEPT, "direct:deliver", "direct:${body}"),
                deliver(
                        ErrorHandlerRule.class,
                        "    from:",
                        "    errorHandler: {noErrorHandler: {}}\n    from:",
                        5,
                        "'errorHandler' belongs into a routeConfiguration"),
                other(
                        ErrorHandlerRule.class,
                        "- onException: {}",
                        1,
                        "'onException' belongs into a routeConfiguration"));
    }

    private static List<Mistake> endpoints() {
        return List.of(
                accept(UriRule.class, "seda:orders", "seda:orders?size=5", 5, "write what stands behind"),
                accept(UriRule.class, "- to:", "- to: direct:x\n              - to:", 15, "write 'to' with"),
                deliver(
                        EndpointRule.class,
                        "patience: 15000",
                        "bridgeErrorHandler: often",
                        16,
                        "kamelet; bridgeErrorHandler"),
                accept(EndpointRule.class, "size: 100", "sise: 100", 4, ""),
                accept(EndpointRule.class, "size: 100", "size: many", 4, ""),
                accept(EndpointRule.class, "size: 100", "timeout: 100", 4, ""),
                accept(EndpointRule.class, "seda:orders", "sedda:orders", 4, "'sedda:orders' is no"),
                accept(EndpointRule.class, "seda:orders", "quartz:orders", 4, ""),
                kamelet(EndpointRule.class, "httpMethod: POST", "httpMethod: PUSH", 38, ""),
                kamelet(EndpointRule.class, "httpMethod", "httpMetod", 38, ""),
                kamelet(HttpRule.class, "httpMethod: POST", "followRedirects: true", 42, "'followRed"),
                kamelet(HttpRule.class, "httpMethod: POST", "followRedirects: \"{{patience}}\"", 42, "'fol"),
                kamelet(HttpRule.class, "httpMethod: POST", "httpClient.retryCount: 3", 42, "'httpCl"));
    }

    private static List<Mistake> links() {
        return List.of(
                accept(LinkRule.class, "direct:deliver", "direct:other", 15, "no route starts at direct:other"),
                deliver(LinkRule.class, "direct:deliver", "direct:other", 5, "nobody sends to direct:other"),
                accept(LinkRule.class, "seda:orders", "seda:other", 4, "nobody sends to seda:other"),
                accept(LinkRule.class, "seda:orders", "direct:deliver", 4, "2 routes start at direct:deliver"),
                deliver(PlaceholderRule.class, "woowup.api-key", "woowup.key", 21, "{{woowup.key}} is no known"),
                deliver(PlaceholderRule.class, "woowup.api-key", "env:KEY", 21, "{{env:KEY}} goes past"));
    }

    private static List<Mistake> expressions() {
        var condition = "${variable.state} == 'paid'";
        return List.of(
                deliver(ExpressionRule.class, "constant:", "jq:", 14, "'jq' is a program"),
                errors(ExpressionRule.class, "constant:", "method:", 9, "'method' is a program"),
                kamelet(ExpressionRule.class, "constant:", "xpath:", 36, "'xpath' is a program"),
                accept(ExpressionRule.class, "simple:", "groovy:", 12, "'groovy' is a program"),
                accept(ExpressionRule.class, condition, "${bean:states.pays}", 12, "calls a method"),
                accept(ExpressionRule.class, condition, "${body.has('x')}", 12, "calls a method"),
                accept(ExpressionRule.class, condition, condition.repeat(4), 12, "longer than a line"),
                accept(ExpressionRule.class, "expression:\n                  simple:", "simple:", 11, "write it")
                        .changed(ACCEPT, "    expression: \"", "  expression: \""));
    }

    private static Mistake accept(Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(ACCEPT, rule, right, wrong, ACCEPT + ":" + line + "  " + words);
    }

    private static Mistake deliver(
            Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(DELIVER, rule, right, wrong, DELIVER + ":" + line + "  " + words);
    }

    private static Mistake errors(Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(ERRORS, rule, right, wrong, ERRORS + ":" + line + "  " + words);
    }

    private static Mistake kamelet(
            Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(KAMELET, rule, right, wrong, KAMELET + ":" + line + "  " + words);
    }

    private static Mistake other(Class<? extends RouteRule> rule, String text, int line, String words) {
        return file(OTHER, rule, text, OTHER + ":" + line + "  " + words);
    }

    private static Mistake file(String path, Class<? extends RouteRule> rule, String text, String finding) {
        return Mistake.file(path, rule, text, finding);
    }
}
