package io.github.woowuproutes.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The routes that this project ships keep every rule. */
class RoutesLintTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static Bundle bundle;

    @BeforeAll
    static void read_the_routes(@TempDir Path scratch) throws IOException {
        bundle = Bundle.read(PROJECT.resolve("routes"), BundleNames.of(PROJECT, scratch));
    }

    @Test
    void there_are_routes_and_kamelets_to_look_at() {
        assertThat(bundle.kamelets()).isNotEmpty();
        assertThat(bundle.files()).anyMatch(file -> !file.isKamelet());
        assertThat(bundle.names().keys()).containsKeys("woowup.url", "woowup.api-key", "orders.sql.url");
    }

    @Test
    void the_whole_folder_has_no_finding() {
        var findings = RoutesLint.findings(bundle);

        assertThat(findings)
                .as("%d findings:%n%s%n", findings.size(), RoutesLint.report(findings))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> each_file_keeps_each_rule() {
        return bundle.files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.path(), RoutesLint.RULES.stream().map(rule -> keeps(file, rule))));
    }

    private static DynamicTest keeps(RouteFile file, RouteRule rule) {
        return DynamicTest.dynamicTest(rule.title(), () -> {
            var findings = rule.check(file, bundle).toList();

            assertThat(findings).as(RoutesLint.report(findings)).isEmpty();
        });
    }
}
