package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as it is shipped: a copy of the packaged program in a folder with blanks in its name. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Path home;
    private Path work;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void a_copied_installation() throws IOException {
        home = directory.resolve("the program's home");
        work = Files.createDirectories(directory.resolve("my installation"));
        copy(Path.of("target/woowup"), home.resolve("target/woowup"));
        Files.copy(Path.of("woowup"), home.resolve("woowup"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @AfterEach
    void nothing_is_left_running() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void it_helps_and_tells_its_version_from_any_folder() throws Exception {
        var help = end(start(Map.of(), home.resolve("woowup"), "--help"));
        var version = end(start(Map.of(), home.resolve("woowup"), "--version"));

        assertThat(help).isEqualTo(ExitCode.FINE);
        assertThat(version).isEqualTo(ExitCode.FINE);
        assertThat(output())
                .contains("Usage: woowup", "sandbox", "woowup-routes ")
                .doesNotContain("not packaged");
    }

    @Test
    void wrong_usage_is_2() throws Exception {
        var code = end(start(Map.of(), home.resolve("woowup"), "sandbx"));

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(output()).contains("Did you mean: woowup sandbox?");
    }

    @Test
    void it_works_through_links_that_are_relative_and_have_blanks() throws Exception {
        var one = Files.createSymbolicLink(directory.resolve("link one"), Path.of("the program's home/woowup"));
        var two = Files.createSymbolicLink(work.resolve("two"), Path.of("../link one"));

        var code = end(start(Map.of(), two, "--version"));

        assertThat(one).isSymbolicLink();
        assertThat(code).isEqualTo(ExitCode.FINE);
    }

    @Test
    void the_sandbox_ends_well_on_sigterm() throws Exception {
        var sandbox = start(Map.of(), home.resolve("woowup"), "sandbox", "--port=0");
        await().atMost(LONG_ENOUGH).until(() -> output().contains("Ctrl-C stops it."));

        sandbox.destroy();

        assertThat(end(sandbox)).isEqualTo(ExitCode.FINE);
    }

    @Test
    void options_of_the_jvm_come_from_the_environment() throws Exception {
        var code = end(start(Map.of("JAVA_OPTS", "-Xmx64m -XshowSettings:vm"), home.resolve("woowup"), "--version"));

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(output()).contains("Max. Heap Size: 64.00M");
    }

    @Test
    void drivers_in_lib_of_the_working_directory_are_on_the_class_path() throws Exception {
        Files.createDirectories(work.resolve("lib"));
        Files.copy(anyLibrary(), work.resolve("lib/a driver.jar"));

        end(start(Map.of("JAVA_OPTS", "-XshowSettings:properties"), home.resolve("woowup"), "--version"));

        assertThat(output()).contains("lib/a driver.jar");
    }

    @Test
    void an_archive_of_classes_that_does_not_fit_is_ignored_in_silence() throws Exception {
        Files.writeString(home.resolve("target/woowup/woowup.jsa"), "not an archive");

        var code = end(start(Map.of(), home.resolve("woowup"), "--version"));

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(output().lines()).hasSize(1);
    }

    @Test
    void the_archive_of_classes_fits_the_program_as_it_was_built() throws Exception {
        var log = directory.resolve("classes");

        end(start(
                Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + log.getFileName()),
                Path.of("woowup").toAbsolutePath(),
                "--version"));

        assertThat(work.resolve(log.getFileName()))
                .content()
                .contains("io.github.woowuproutes.cli.Main source: shared objects file (top)");
    }

    @Test
    void a_java_that_is_too_old_is_passed_over_and_named_if_there_is_no_other() throws Exception {
        var old = fakeJava("11.0.2");
        var path = old.resolve("bin") + ":" + toolsWithoutJava();

        var withOther = end(start(Map.of("JAVA_HOME", old.toString()), home.resolve("woowup"), "--version"));
        var alone = end(start(Map.of("JAVA_HOME", old.toString(), "PATH", path), home.resolve("woowup"), "--version"));

        assertThat(withOther).isEqualTo(ExitCode.FINE);
        assertThat(alone).isEqualTo(ExitCode.FAILED);
        assertThat(output()).contains("woowup: Java 17 or newer is needed", "is Java 11.");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, false", "21, false", "24, true", "25.0.3, true"})
    void only_a_java_that_would_warn_of_the_libraries_is_told_that_they_may(String version, boolean told)
            throws Exception {
        var java = fakeJava(version);

        end(start(Map.of("JAVA_HOME", java.toString()), home.resolve("woowup"), "--version"));

        assertThat(output()).contains("io.github.woowuproutes.cli.Main --version");
        assertThat(output().contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(told);
    }

    @Test
    void without_any_java_it_says_so() throws Exception {
        var code = end(start(
                Map.of("JAVA_HOME", "", "PATH", toolsWithoutJava().toString()), home.resolve("woowup"), "--version"));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(output().strip())
                .isEqualTo("woowup: Java 17 or newer is needed, from JAVA_HOME or the PATH. There is none.");
    }

    @Test
    void without_jar_and_sources_it_says_what_is_missing() throws Exception {
        Files.delete(jar());

        var code = end(start(Map.of(), home.resolve("woowup"), "--version"));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(output()).contains("woowup-routes.jar is missing, and there are no sources");
    }

    @Test
    void it_builds_when_a_source_is_newer_than_the_last_build_and_only_then() throws Exception {
        sources("echo built >> builds; touch target/woowup/built");
        Files.setLastModifiedTime(
                home.resolve("src/main/a.txt"), FileTime.from(Instant.now().plusSeconds(-60)));
        Files.setLastModifiedTime(
                home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(-60)));
        Files.setLastModifiedTime(
                home.resolve("src/main"), FileTime.from(Instant.now().plusSeconds(-60)));
        Files.setLastModifiedTime(
                home.resolve("target/woowup/built"), FileTime.from(Instant.now().plusSeconds(-120)));

        var first = end(start(Map.of(), home.resolve("woowup"), "--version"));
        var second = end(start(Map.of(), home.resolve("woowup"), "--version"));

        assertThat(first).isEqualTo(ExitCode.FINE);
        assertThat(second).isEqualTo(ExitCode.FINE);
        assertThat(home.resolve("builds")).hasContent("built");
        assertThat(output()).containsOnlyOnce("woowup: building");
    }

    @Test
    void a_build_that_fails_is_a_failure() throws Exception {
        sources("exit 3");
        Files.delete(home.resolve("target/woowup/built"));

        var code = end(start(Map.of(), home.resolve("woowup"), "--version"));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(output()).contains("woowup: the build failed");
    }

    private Process start(Map<String, String> environment, Path command, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output").toFile()));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private Path jar() {
        return home.resolve("target/woowup/woowup-routes.jar");
    }

    private Path anyLibrary() throws IOException {
        try (var libraries = Files.list(home.resolve("target/woowup/lib"))) {
            return libraries.sorted().findFirst().orElseThrow();
        }
    }

    private void sources(String build) throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("src/main/a.txt"), "a source");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        executable(home.resolve("mvnw"), build);
    }

    /** Tells its version, and what it is started with. */
    private Path fakeJava(String version) throws IOException {
        var fake = Files.createDirectories(directory.resolve("java " + version));
        Files.createDirectories(fake.resolve("bin"));
        executable(
                fake.resolve("bin/java"), "echo 'openjdk version \"" + version + "\" 2019-01-15' >&2; echo \"$@\" >&2");
        return fake;
    }

    /** A PATH with the few tools that the command itself uses. */
    private Path toolsWithoutJava() throws IOException {
        var tools = Files.createDirectories(directory.resolve("tools"));
        for (var tool : List.of("dirname", "readlink", "sed", "find", "head", "touch")) {
            executable(tools.resolve(tool), "exec " + where(tool) + " \"$@\"");
        }
        return tools;
    }

    private static Path where(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path to) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else if (file.getParent().endsWith("lib") && sameStore(file, to.getParent())) {
                // the libraries are some 60 MB, and no test changes them
                Files.createLink(to, file);
            } else {
                Files.copy(file, to);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean sameStore(Path one, Path other) throws IOException {
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }
}
