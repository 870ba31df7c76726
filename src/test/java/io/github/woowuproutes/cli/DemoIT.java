package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The demo as a person starts it: a copied program, and another folder with blanks in its name to work in. */
@DisabledOnOs(OS.WINDOWS)
class DemoIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(120);

    @TempDir
    private Path directory;

    private Path command;
    private Path work;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void a_copied_program() throws IOException {
        var home = directory.resolve("the program's home");
        FileSystemUtils.copyRecursively(Path.of("target/woowup"), home.resolve("target/woowup"));
        FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
        command = Files.copy(Path.of("woowup"), home.resolve("woowup"), StandardCopyOption.COPY_ATTRIBUTES);
        work = Files.createDirectories(directory.resolve("my shop (1)"));
    }

    @AfterEach
    void nothing_is_left_running() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void once_ends_well_in_an_empty_folder() throws Exception {
        var code = end(start("once", "demo", "--once"));

        assertThat(code).as(output("once")).isEqualTo(ExitCode.FINE);
        assertThat(output("once"))
                .contains("All 18 orders ended as they should.")
                .doesNotContain("INFO", "WARN");
        assertThat(work.resolve("data/demo"))
                .isDirectoryContaining("glob:**shop.db")
                .isDirectoryContaining("glob:**journal.db")
                .isDirectoryContaining("glob:**application.properties")
                .isDirectoryContaining("glob:**routes")
                .isDirectoryContaining("glob:**woowup.log");
        assertThat(work).isDirectoryNotContaining("glob:**routes");
    }

    @Test
    void an_installation_is_neither_used_nor_touched() throws Exception {
        write("application.properties", "woowup.url = https://woowup.invalid\nworng.key =\norders.shop = mine\n");
        write("data/journal.db", "the journal of the shop");

        var code = end(start("once", "demo", "--once"));

        assertThat(code).as(output("once")).isEqualTo(ExitCode.FINE);
        assertThat(work.resolve("data/journal.db")).hasContent("the journal of the shop");
    }

    @Test
    void it_goes_on_takes_orders_and_stops_well() throws Exception {
        var demo = start("demo", "demo");
        await().atMost(LONG_ENOUGH).until(() -> output("demo").contains("Ctrl-C stops it."));

        var added = end(start("added", "demo", "--add", "ana@example.com", "150.00"));
        var second = end(start("second", "demo", "--once"));
        await().atMost(LONG_ENOUGH)
                .until(() -> output("demo").contains("1015  -> Ana Paz, returning customer, not looked up again: 83"));
        demo.destroy();

        assertThat(added).isEqualTo(ExitCode.FINE);
        assertThat(output("added")).isEqualToIgnoringNewLines("Order 1015 is in the shop.");
        assertThat(second).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(output("second")).contains("a demo is running in data/demo already");
        assertThat(end(demo)).isEqualTo(ExitCode.FINE);
        assertThat(output("demo")).contains("\"" + command + "\" demo --add ana@example.com 150.00");
    }

    @Test
    void with_debug_the_log_is_on_the_terminal() throws Exception {
        var code = end(start("once", "--debug", "demo", "--once"));

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(output("once")).contains("INFO  orders.sql:");
    }

    private Process start(String output, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(output).toFile());
        builder.environment().remove("JAVA_OPTS");
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String output(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(work.resolve(file).getParent());
        Files.writeString(work.resolve(file), text);
    }
}
