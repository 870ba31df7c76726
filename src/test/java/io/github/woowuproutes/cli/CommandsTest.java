package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> made = new ArrayList<>();
    private final LinkedHashMap<String, Function<Terminal, Callable<Integer>>> commands = new LinkedHashMap<>();

    @Test
    void help_names_every_command_and_ends_well() {
        given("work", () -> 0);
        given("rest", () -> 0);

        var code = execute("--help");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("work", "rest", "Exit codes");
    }

    @Test
    void the_version_is_that_of_the_program_and_of_java() {
        var code = execute("--version");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).startsWith("woowup-routes ").contains(", Java " + Runtime.version());
    }

    @Test
    void only_the_command_that_is_asked_for_is_made() {
        given("work", () -> 0);
        given("rest", () -> 0);

        var code = execute("work");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(made).containsExactly("work");
    }

    @Test
    void a_command_decides_on_its_exit_code() {
        given("work", () -> 7);

        var code = execute("work");

        assertThat(code).isEqualTo(7);
    }

    @Test
    void no_command_is_wrong_usage() {
        var code = execute();

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("Say what to do.", "Try 'woowup --help'.");
    }

    @Test
    void an_unknown_command_is_wrong_usage_with_a_suggestion() {
        given("sandbox", () -> 0);

        var code = execute("sandbx");

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("sandbx", "woowup sandbox");
    }

    @Test
    void an_unknown_option_is_wrong_usage_and_points_at_the_commands_own_help() {
        given("work", () -> 0);

        var code = execute("work", "--sped=2");

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString())
                .contains("--sped", "Try 'woowup work --help'.")
                .doesNotContain("\tat ");
    }

    @Test
    void a_wrong_configuration_prints_all_faults() {
        given("work", () -> {
            throw new ConfigurationException(List.of(
                    new ConfigurationFault("woowup.api-key", "application.properties", "nothing", "the key"),
                    new ConfigurationFault("delivery.workers", "variable DELIVERY_WORKERS", "\"0\"", "1 to 1000")));
        });

        var code = execute("work");

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "woowup: the configuration is wrong:",
                        "  woowup.api-key (application.properties): found nothing; expected the key.",
                        "  delivery.workers (variable DELIVERY_WORKERS): found \"0\"; expected 1 to 1000.");
    }

    @Test
    void a_failure_is_one_clear_line() {
        given("work", () -> {
            throw new IOException("the disk is full\nand more");
        });

        var code = execute("work");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines()).containsExactly("woowup: the disk is full (woowup --debug ... shows where)");
    }

    @Test
    void a_failure_without_words_is_called_by_its_name() {
        given("work", () -> {
            throw new IllegalStateException();
        });

        execute("work");

        assertThat(err.toString()).contains("woowup: IllegalStateException");
    }

    @Test
    void the_stack_trace_comes_only_when_asked_for() {
        given("work", () -> {
            throw new IOException("the disk is full");
        });

        var code = execute("work", "--debug");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("woowup: the disk is full", "\tat " + CommandsTest.class.getName());
    }

    @Test
    void a_wrong_call_that_only_the_command_can_see_is_wrong_usage_too() {
        given("work", () -> {
            throw new UsageException("The port is taken.");
        });

        var plain = execute("work");
        var withOption = execute("work", "--speed=2");

        assertThat(plain).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(withOption).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString().lines()).containsExactly("woowup: The port is taken.", "woowup: The port is taken.");
    }

    private void given(String name, Callable<Integer> work) {
        commands.put(name, terminal -> {
            made.add(name);
            return new Given(work);
        });
    }

    private int execute(String... arguments) {
        var termination = new Termination(Duration.ofSeconds(1));
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), termination);
        return new Commands(commands).execute(terminal, arguments);
    }

    @Command(description = "A command of the test.")
    private static final class Given implements Callable<Integer> {

        private final Callable<Integer> work;

        @Option(names = "--speed", description = "How fast.")
        private int speed = 1;

        Given(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            assertThat(speed).isPositive();
            return work.call();
        }
    }
}
