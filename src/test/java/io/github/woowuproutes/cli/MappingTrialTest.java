package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code woowup check --mapping}, in this project's own folder. */
class MappingTrialTest {

    private static final String SAMPLES = "docs/formats/samples/";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_order_that_earns_points_is_shown_in_our_form() {
        var code = check("shopify", SAMPLES + "shopify-paid.json");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString())
                .contains("as shopify:", "\"number\" : \"1042\"", "\"total\" : 83464.99")
                .contains("ok  would be accepted: earns points for customer lucia.fernandez@example.com");
    }

    @Test
    void a_cancelled_order_takes_its_points_back() {
        assertThat(check("vtex", SAMPLES + "vtex-cancelled.json")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("takes back the points of order v5195004lux-01");
    }

    @Test
    void an_order_that_is_not_paid_is_passed_over() {
        assertThat(check("magento", SAMPLES + "magento-unpaid.json")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("would be passed over: the state \"unpaid\"");
    }

    @Test
    void a_document_may_yield_nothing() {
        assertThat(check("tiendanube", SAMPLES + "tiendanube-notification.json"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("nothing; it asks for no points");
    }

    @Test
    void a_rejected_order_ends_with_1_and_all_faults() throws Exception {
        var file = write("order.json", "{\"number\": \"\", \"state\": \"paid\", \"total\": \"1\", \"customer\": {}}");

        var code = check("order", file);

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("!!  would be rejected:", "    number: ", "    total: ");
    }

    @Test
    void a_document_that_cannot_be_read_is_told_with_line_and_column() throws Exception {
        var file = write("order.json", "{\n  \"number\": \"1\",\n}");

        var code = check("shopify", file);

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("    line 3, column 1: is not JSON from here on")
                .doesNotContain("{ }");
    }

    @Test
    void an_expression_that_fails_is_told_with_its_place_in_the_mapping() throws Exception {
        var file = write(
                "order.json", "{\"number\": 1, \"line_items\": [], \"status\": \"processing\", \"total\": \"1,5\"}");

        var code = check("woocommerce", file);

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .containsPattern("routes/mappings/woocommerce.jsonata, line \\d+, column \\d+: Unable to cast");
    }

    @Test
    void wrong_usage_ends_with_2() throws Exception {
        assertThat(check("shopfy", SAMPLES + "shopify-paid.json")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(check("shopify", directory.resolve("none.json").toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(execute("check", "--mapping", "shopify")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(execute("check", SAMPLES + "shopify-paid.json")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString())
                .contains("there is no mapping shopfy: there are", "tiendanube, vtex", "cannot read the file")
                .contains("--mapping needs a name and a file");
    }

    private int check(String format, String file) {
        return execute("check", "--mapping", format, file);
    }

    private int execute(String... arguments) {
        var terminal = new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), new Termination(Duration.ofSeconds(1)));
        return Commands.all().execute(terminal, arguments);
    }

    private String write(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
