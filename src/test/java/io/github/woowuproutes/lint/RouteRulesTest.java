package io.github.woowuproutes.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteRulesTest {
    @Test
    void good_files_have_no_findings() {
        var findings = RoutesLint.findings(SampleRoutes.good().bundle());

        assertThat(RoutesLint.report(findings)).isEmpty();
    }
}
