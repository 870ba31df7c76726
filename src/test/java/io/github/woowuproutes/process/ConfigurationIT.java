package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ConfigurationIT extends WholeProcess {

    @Test
    void what_no_wait_can_heal_ends_run_and_check_with_2_and_is_told_at_once() throws Exception {
        shop();
        installation()
                .without("woowup.program-id")
                .with("delivery.workers", "many")
                .with("woowup.rate-limt", "5/min")
                .with("orders.sql.password", "shop-secret")
                .with("journal.password", "journal-secret")
                .write("routes/broken.camel.yaml", "- route:\n   id: broken\n  from: nowhere\n");

        var run = installation().run("--debug");
        var check = installation().check("--debug");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(check.exitCode()).isEqualTo(2);
        for (var output : new String[] {run.output(), check.output()}) {
            assertThat(output)
                    .contains("woowup.program-id", "delivery.workers", "woowup.rate-limt", "routes/broken.camel.yaml")
                    .doesNotContain(Installation.KEY, "shop-secret", "journal-secret");
        }
        assertThat(installation().path("data")).doesNotExist();
    }

    @Test
    void routes_that_do_not_load_end_a_run_with_2_and_their_names_and_no_stack_trace() throws Exception {
        shop();
        installation()
                .write("routes/one.camel.yaml", route("one", "a-step-that-is-missing"))
                .write("routes/two.camel.yaml", route("two", "another-missing-step"));

        var run = installation().run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output())
                .contains("routes/one.camel.yaml", "a-step-that-is-missing")
                .contains("routes/two.camel.yaml", "another-missing-step")
                .doesNotContain("\tat ");
    }

    @Test
    void a_mapping_that_does_not_compile_ends_a_run_with_2_and_its_place() throws Exception {
        shop();
        installation()
                .write("routes/mappings/erp.jsonata", "{'number': \"id}")
                .write("routes/one.camel.yaml", "- route:\n   id: broken\n  from: nowhere\n");

        var run = installation().run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output())
                .contains("routes/mappings/erp.jsonata", "line 1, column", "routes/one.camel.yaml")
                .doesNotContain("\tat ");
    }

    @Test
    void a_journal_of_another_account_is_2() throws Exception {
        shop().addOrders(1, 1);
        var first = installation().run();
        first.until(() -> journal().count("REWARDED") == 1);
        first.terminate();
        installation().with("woowup.program-id", "4321");

        var run = installation().run();
        var check = installation().check();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("programme 1234", "programme 4321");
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.output()).contains("belongs to programme 1234");
    }

    @Test
    void a_journal_that_cannot_be_reached_is_1() throws Exception {
        shop();
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        installation()
                .with("journal.url", "jdbc:postgresql://localhost:" + free + "/journal")
                .with("journal.username", "woowup")
                .with("journal.password", "journal-secret");

        var run = installation().run();
        var check = installation().check();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines()).singleElement().asString().contains("journal", "refused");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(run.output() + check.output()).contains("journal.url").doesNotContain("journal-secret");
    }

    @Test
    void a_port_that_is_taken_is_2_and_the_name_of_its_key() throws Exception {
        shop();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation().with("camel.management.port", Integer.toString(socket.getLocalPort()));

            var run = installation().run();

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.output()).contains("camel.management.port", "127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void a_driver_in_lib_is_used_and_one_that_is_missing_is_named() throws Exception {
        var jar = driverJar();
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            var driver = (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            installation()
                    .reading(new Shop(driver, "jdbc:h2:file:" + installation().path("shop")).addOrders(5, 2));
        }

        var without = installation().run();
        var codeWithout = without.exitCode();
        Files.createDirectories(installation().path("lib"));
        Files.copy(jar, installation().path("lib/h2.jar"));
        var with = installation().run();
        with.until(() -> sandbox().ledger().orders() == 5);

        assertThat(codeWithout).isEqualTo(2);
        assertThat(without.output()).contains("orders.sql.url", "driver", "'h2'", "lib/");
        assertThat(with.terminate()).as(with.output()).isZero();
    }

    private static Path driverJar() throws IOException {
        try (var jars = Files.list(Path.of("target/test-drivers"))) {
            return jars.findFirst().orElseThrow();
        }
    }

    private static String route(String id, String step) {
        return """
                - route:
                    id: %s
                    from:
                      uri: direct:%s
                      steps:
                        - process:
                            ref: %s
                """
                .formatted(id, id, step);
    }
}
