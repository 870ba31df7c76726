package io.github.woowuproutes.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    private Path folder;

    @Test
    void yaml_of_any_depth_is_read_and_what_is_no_route_is_not() throws IOException {
        write("accept.camel.yaml", SampleRoutes.ACCEPT);
        write("shops/erp.camel.yaml", SampleRoutes.DELIVER);
        write("kamelets/woowup-reward.kamelet.yaml", SampleRoutes.KAMELET);
        write("mappings/erp.yaml", "number: nro");
        write("sql/orders.sql", "select 1");
        write("README.md", "Edit here.");

        var bundle = Bundle.read(folder, SampleRoutes.NAMES);

        assertThat(bundle.files())
                .extracting(RouteFile::path)
                .containsExactly("accept.camel.yaml", "kamelets/woowup-reward.kamelet.yaml", "shops/erp.camel.yaml");
        assertThat(bundle.kamelet("woowup-reward")).isPresent();
    }

    @Test
    void files_on_disk_are_judged_as_their_texts_are() throws IOException {
        write("accept.camel.yaml", SampleRoutes.ACCEPT);
        write("deliver.yml", SampleRoutes.DELIVER.replace("ref: points", "ref: pionts"));
        write("errors.camel.yaml", SampleRoutes.ERRORS);
        write("kamelets/woowup-reward.kamelet.yaml", SampleRoutes.KAMELET);

        var findings = RoutesLint.findings(Bundle.read(folder, SampleRoutes.NAMES));

        assertThat(findings)
                .extracting(Finding::file, Finding::line)
                .containsExactly(tuple("deliver.yml", 1), tuple("deliver.yml", 8));
    }

    @Test
    void an_address_that_begins_with_a_key_is_judged_by_its_default() {
        var bundle = SampleRoutes.good().bundle();

        var calls = bundle.endpoints(bundle.kamelet("woowup-reward").orElseThrow());

        assertThat(calls).extracting(Endpoint::scheme).containsExactly("kamelet", "https");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
