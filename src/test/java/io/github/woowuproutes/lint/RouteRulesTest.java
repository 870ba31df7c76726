package io.github.woowuproutes.lint;

import static io.github.woowuproutes.lint.Mistake.file;
import static io.github.woowuproutes.lint.Mistake.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteRulesTest {

    private static final String ACCEPT = "accept.camel.yaml";
    private static final String DELIVER = "deliver.camel.yaml";
    private static final String ERRORS = "errors.camel.yaml";
    private static final String KAMELET = "kamelets/woowup-reward.kamelet.yaml";

    @Test
    void good_files_have_no_findings() {
        var findings = RoutesLint.findings(SampleRoutes.good().bundle());

        assertThat(RoutesLint.report(findings)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_found_at_its_place(Mistake mistake) {
        var found = mistake.found();

        assertThat(found).anyMatch(finding -> finding.startsWith(mistake.finding()));
    }

    @Test
    void there_is_a_mistake_for_every_rule() {
        var tried = mistakes().map(Mistake::rule).collect(Collectors.toSet());

        assertThat(RoutesLint.RULES).allMatch(rule -> tried.contains(rule.getClass()));
    }

    @Test
    void all_findings_are_told_at_once() {
        var routes = SampleRoutes.good()
                .changed(DELIVER, "ref: points", "ref: pionts")
                .changed(ACCEPT, "uri: direct:deliver", "uri: direct:delivery");

        var report = RoutesLint.report(RoutesLint.findings(routes.bundle()));

        assertThat(report.lines().toList())
                .containsExactlyInAnyOrder(
                        "accept.camel.yaml:15  no route starts at direct:delivery",
                        "deliver.camel.yaml:5  nobody sends to direct:deliver",
                        "deliver.camel.yaml:8  'process' needs a 'ref' to a bound bean; there is none of the name 'pionts'");
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                        files(), heads(), steps(), endpoints(), links(), expressions(), kamelets(), kameletProperties())
                .flatMap(List::stream);
    }

    private static List<Mistake> files() {
        return List.of(
                file(
                        "a.camel.yaml",
                        ReadableRule.class,
                        "- route: [",
                        "a.camel.yaml:1  is not YAML: expected the node content"),
                file("a.camel.yaml", ReadableRule.class, "", "a.camel.yaml:1  the file is empty"),
                file("a.camel.yaml", ReadableRule.class, "a: 1\na: 2\n", "a.camel.yaml:2  the key 'a' stands twice"),
                file("a.camel.yaml", ReadableRule.class, "a: 1\n---\nb: 2\n", "a.camel.yaml:3  a second YAML"),
                in(DELIVER, SchemaRule.class, "ref: points", "reff: points", DELIVER + ":8  /0/route/from/steps/0"),
                in(ACCEPT, SchemaRule.class, "otherwise:", "else:", ACCEPT + ":9  /0/route/from/steps/0/choice"),
                in(KAMELET, SchemaRule.class, "- setHeader:", "- setHead:", KAMELET + ":33  /spec/template/from/steps"),
                file("Accept.yaml", FileFormRule.class, SampleRoutes.ACCEPT, "Accept.yaml:1  call it kebab-case"),
                file(
                        "kamelets/a.camel.yaml",
                        FileFormRule.class,
                        SampleRoutes.ACCEPT,
                        "kamelets/a.camel.yaml:1  call it"),
                file("a.camel.yaml", FileFormRule.class, "route: {}", "a.camel.yaml:1  a route file is a list"),
                file("a.camel.yaml", FileFormRule.class, "- from: {}", "a.camel.yaml:1  no 'from' at the top"),
                file("a.camel.yaml", FileFormRule.class, "- routeTemplate: {}", "a.camel.yaml:1  no 'routeTemplate'"),
                file("a.camel.yaml", FileFormRule.class, "- dataFormats: {}", "a.camel.yaml:1  no 'dataFormats'"),
                file("a.camel.yaml", FileFormRule.class, "- beans: []", "a.camel.yaml:1  holds no route"),
                file(
                        "a.camel.yaml",
                        FileFormRule.class,
                        SampleRoutes.ACCEPT + SampleRoutes.ERRORS,
                        "a.camel.yaml:1  routes and error handling"),
                in(KAMELET, FileFormRule.class, "    from:", "    routes:", KAMELET + ":30  no 'routes' in"));
    }

    private static List<Mistake> heads() {
        return List.of(
                in(ACCEPT, RouteHeadRule.class, "id: accept-order", "group: a", ACCEPT + ":1  a route needs an id"),
                in(ACCEPT, RouteHeadRule.class, "accept-order", "acceptOrder", ACCEPT + ":1  a route needs an id in"),
                in(ACCEPT, RouteHeadRule.class, "description:", "note:", ACCEPT + ":1  route 'accept-order' needs a"),
                in(ACCEPT, RouteHeadRule.class, "Takes a", "Takes a ".repeat(20), ACCEPT + ":1  route 'accept-order'"),
                in(ERRORS, RouteHeadRule.class, "woowup-errors", "E", ERRORS + ":1  a routeConfiguration needs an id"),
                in(
                        ACCEPT,
                        IdRule.class,
                        "id: accept-order",
                        "id: reward",
                        ACCEPT + ":2  the id 'reward' is used 2 times"),
                in(DELIVER, ReferenceRule.class, "woowup-errors", "errors", DELIVER + ":4  there is no routeConf"));
    }

    private static List<Mistake> steps() {
        return List.of(
                in(DELIVER, IdRule.class, "id: find-points", "note: x", DELIVER + ":8  the step 'process' needs an id"),
                in(ACCEPT, IdRule.class, "id: hand-over", "note: x", ACCEPT + ":15  the step 'to' needs an id"),
                in(DELIVER, IdRule.class, "id: find-points", "id: reward", DELIVER + ":9  the id 'reward' is used 2"),
                in(DELIVER, IdRule.class, "- to:", "- kamelet:", DELIVER + ":16  'kamelet' can have no id"),
                in(DELIVER, ReferenceRule.class, "ref: points", "ref: other", DELIVER + ":8  'process' needs a 'ref'"),
                in(DELIVER, ReferenceRule.class, "- process:", "- bean:", DELIVER + ":8  'bean' needs a 'ref'")
                        .changed(DELIVER, "ref: points", "beanType: java.lang.String"),
                in(ACCEPT, LogRule.class, "${variable.number}", "${body}", ACCEPT + ":20  logs a whole message"),
                in(ACCEPT, LogRule.class, "${variable.number}", "${headers}", ACCEPT + ":20  logs a whole message"),
                in(
                        ACCEPT,
                        LogRule.class,
                        "direct:deliver",
                        "log:orders",
                        ACCEPT + ":15  log: prints the whole message"),
                in(ACCEPT, StaticAddressRule.class, "- to:", "- toD:", ACCEPT + ":15  'toD' makes its address"),
                in(ACCEPT, StaticAddressRule.class, "- to:", "- wireTap:", ACCEPT + ":15  'wireTap' makes its address")
                        .changed(ACCEPT, "direct:deliver", "direct:${body}"),
                in(
                        DELIVER,
                        ErrorHandlerRule.class,
                        "    from:",
                        "    errorHandler: {noErrorHandler: {}}\n    from:",
                        DELIVER + ":5  'errorHandler' belongs into a routeConfiguration"),
                file(
                        "a.camel.yaml",
                        ErrorHandlerRule.class,
                        "- onException: {}",
                        "a.camel.yaml:1  'onException' belongs into a routeConfiguration"));
    }

    private static List<Mistake> endpoints() {
        return List.of(
                in(ACCEPT, UriRule.class, "seda:orders", "seda:orders?size=5", ACCEPT + ":5  write what stands behind"),
                in(
                        ACCEPT,
                        UriRule.class,
                        "- to:",
                        "- to: direct:x\n              - to:",
                        ACCEPT + ":15  write 'to' with"),
                in(ACCEPT, EndpointRule.class, "size: 100", "sise: 100", ACCEPT + ":5  "),
                in(ACCEPT, EndpointRule.class, "size: 100", "size: many", ACCEPT + ":5  "),
                in(ACCEPT, EndpointRule.class, "size: 100", "timeout: 100", ACCEPT + ":5  "),
                in(ACCEPT, EndpointRule.class, "seda:orders", "sedda:orders", ACCEPT + ":5  'sedda:orders' is no"),
                in(ACCEPT, EndpointRule.class, "seda:orders", "quartz:orders", ACCEPT + ":5  "),
                in(KAMELET, EndpointRule.class, "httpMethod: POST", "httpMethod: PUSH", KAMELET + ":38  "),
                in(KAMELET, EndpointRule.class, "httpMethod", "httpMetod", KAMELET + ":38  "),
                in(KAMELET, HttpRule.class, "httpMethod: POST", "followRedirects: true", KAMELET + ":42  'followRed"),
                in(
                        KAMELET,
                        HttpRule.class,
                        "httpMethod: POST",
                        "followRedirects: \"{{timeout}}\"",
                        KAMELET + ":42  'fol"),
                in(KAMELET, HttpRule.class, "httpMethod: POST", "httpClient.retryCount: 3", KAMELET + ":42  'httpCl"));
    }

    private static List<Mistake> links() {
        return List.of(
                in(
                        ACCEPT,
                        LinkRule.class,
                        "direct:deliver",
                        "direct:other",
                        ACCEPT + ":15  no route starts at direct:other"),
                in(
                        DELIVER,
                        LinkRule.class,
                        "direct:deliver",
                        "direct:other",
                        DELIVER + ":5  nobody sends to direct:other"),
                in(ACCEPT, LinkRule.class, "seda:orders", "seda:other", ACCEPT + ":5  nobody sends to seda:other"),
                in(
                        ACCEPT,
                        LinkRule.class,
                        "seda:orders",
                        "direct:deliver",
                        ACCEPT + ":5  2 routes start at direct:deliver"),
                in(
                        DELIVER,
                        PlaceholderRule.class,
                        "woowup.api-key",
                        "woowup.key",
                        DELIVER + ":21  {{woowup.key}} is no known"),
                in(
                        DELIVER,
                        PlaceholderRule.class,
                        "woowup.api-key",
                        "env:KEY",
                        DELIVER + ":21  {{env:KEY}} goes past"));
    }

    private static List<Mistake> expressions() {
        var condition = "${variable.state} == 'paid'";
        return List.of(
                in(ACCEPT, ExpressionRule.class, "simple:", "groovy:", ACCEPT + ":12  'groovy' is a program"),
                in(ACCEPT, ExpressionRule.class, condition, "${bean:states.pays}", ACCEPT + ":12  calls a method"),
                in(ACCEPT, ExpressionRule.class, condition, "${body.has('x')}", ACCEPT + ":12  calls a method"),
                in(ACCEPT, ExpressionRule.class, condition, condition.repeat(4), ACCEPT + ":12  longer than a line"),
                in(
                                ACCEPT,
                                ExpressionRule.class,
                                "expression:\n                  simple:",
                                "simple:",
                                ACCEPT + ":11  write it")
                        .changed(ACCEPT, "    expression: \"", "  expression: \""));
    }

    private static List<Mistake> kamelets() {
        return List.of(
                in(
                        DELIVER,
                        KameletCallRule.class,
                        "kamelet:woowup-reward",
                        "kamelet:none",
                        DELIVER + ":16  there is no kamelet"),
                in(
                        DELIVER,
                        KameletCallRule.class,
                        "timeout: 15000",
                        "timeot: 1",
                        DELIVER + ":16  kamelet 'woowup-reward' has no"),
                in(
                        DELIVER,
                        KameletCallRule.class,
                        "timeout: 15000",
                        "timeout: long",
                        DELIVER + ":16  'timeout' of kamelet"),
                in(
                                DELIVER,
                                KameletCallRule.class,
                                "address: \"{{",
                                "timeout: \"{{",
                                DELIVER + ":16  kamelet 'woowup-reward' needs")
                        .changed(DELIVER, "timeout: 15000", ""),
                in(KAMELET, KameletFormRule.class, "camel.apache.org/v1", "v1", KAMELET + ":1  needs 'apiVersion"),
                in(
                        KAMELET,
                        KameletFormRule.class,
                        "name: woowup-reward",
                        "name: reward",
                        KAMELET + ":4  metadata.name is"),
                in(
                        KAMELET,
                        KameletFormRule.class,
                        "title: WoowUp",
                        "note: WoowUp",
                        KAMELET + ":6  the definition needs a title"),
                in(
                        KAMELET,
                        KameletFormRule.class,
                        "  from:",
                        "  beans:",
                        KAMELET + ":5  needs a template with a route"));
    }

    private static List<Mistake> kameletProperties() {
        return List.of(
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "title: Key",
                        "example: k",
                        KAMELET + ":17  the property 'apiKey' needs a title"),
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "type: integer",
                        "type: int",
                        KAMELET + ":24  the property 'timeout' needs a type"),
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "default: 15000",
                        "default: long",
                        KAMELET + ":24  the property 'timeout' has a"),
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "default: 15000",
                        "example: 1",
                        KAMELET + ":24  the property 'timeout' is neither"),
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "- apiKey",
                        "- timeout",
                        KAMELET + ":24  the property 'timeout' is required and"),
                in(KAMELET, KameletPropertyRule.class, "- apiKey", "- other", KAMELET + ":11  requires 'other'"),
                in(
                        KAMELET,
                        KameletPropertyRule.class,
                        "format: password",
                        "format: text",
                        KAMELET + ":17  the property 'apiKey' is a secret"),
                in(
                        KAMELET,
                        KameletUsageRule.class,
                        "{{timeout}}",
                        "5000",
                        KAMELET + ":24  the property 'timeout' is declared and"),
                in(
                        KAMELET,
                        KameletUsageRule.class,
                        "{{timeout}}",
                        "{{delay}}",
                        KAMELET + ":43  uses the property 'delay'"));
    }
}
