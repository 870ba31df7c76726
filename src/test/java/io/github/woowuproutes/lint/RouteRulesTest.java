package io.github.woowuproutes.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteRulesTest {

    private static final String ACCEPT = "accept.camel.yaml";
    private static final String DELIVER = "deliver.camel.yaml";

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
        return Stream.concat(RouteMistakes.all(), KameletMistakes.all());
    }
}
