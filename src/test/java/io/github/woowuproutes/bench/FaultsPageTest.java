package io.github.woowuproutes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The page of faults names tests and commands that exist, and leaves out no fault. */
class FaultsPageTest {

    private static final Path PAGE = Path.of("docs/faults.md");
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final int FAULTS = 22;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern COMMAND = Pattern.compile("`bench/(\\w+)[^`]*`");
    private static final Pattern FAULT = Pattern.compile("`bench/chaos --fault ([\\w-]+)`");

    @Test
    void every_fault_of_the_list_is_there_with_something_that_shows_it() throws IOException {
        var rows = ROW.matcher(page()).results().toList();

        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, FAULTS).boxed().toList());
        assertThat(rows).allMatch(row -> TEST.matcher(row.group()).find());
    }

    @Test
    void every_test_that_it_names_exists() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (var named : TEST.matcher(page()).results().toList()) {
            if (!isTest(named.group(1), named.group(2))) {
                missing.add(named.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_command_that_it_names_exists() throws IOException {
        assertThat(COMMAND.matcher(page()).results().map(command -> Path.of("bench", command.group(1))))
                .isNotEmpty()
                .allMatch(Files::isExecutable);
    }

    @Test
    void it_names_every_fault_that_the_chaos_plays_and_no_other() throws IOException {
        var named = FAULT.matcher(page()).results().map(fault -> fault.group(1)).toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(Troubles.names());
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static boolean isTest(String name, String method) throws Exception {
        Optional<Class<?>> type = classOf(name);
        for (var each = type.orElse(null); each != null; each = each.getSuperclass()) {
            if (Arrays.stream(each.getDeclaredMethods())
                    .anyMatch(one -> one.getName().equals(method)
                            && (one.isAnnotationPresent(Test.class)
                                    || one.isAnnotationPresent(ParameterizedTest.class)))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Class<?>> classOf(String name) throws Exception {
        List<Path> found;
        try (var files = Files.walk(CLASSES)) {
            found = files.filter(file -> file.endsWith(name + ".class")).toList();
        }
        if (found.size() != 1) {
            return Optional.empty();
        }
        var file = CLASSES.relativize(found.get(0)).toString();
        return Optional.of(Class.forName(
                file.substring(0, file.length() - ".class".length()).replace(java.io.File.separatorChar, '.'),
                false,
                FaultsPageTest.class.getClassLoader()));
    }
}
