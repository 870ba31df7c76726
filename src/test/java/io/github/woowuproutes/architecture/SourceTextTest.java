package io.github.woowuproutes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final SourceText OURS = new SourceText(PROJECT.resolve("src/main/java"));

    @TempDir
    private Path folder;

    @Test
    void every_public_type_of_ours_has_javadoc() {
        assertThat(OURS.undocumentedTypes()).isEmpty();
    }

    @Test
    void no_file_of_ours_is_too_long() {
        assertThat(OURS.longFiles()).isEmpty();
    }

    @Test
    void every_package_of_ours_says_what_it_is() {
        assertThat(OURS.packagesWithoutInfo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a;\n\npublic final class Sample {}",
                "package a;\n\n/* no Javadoc */\npublic record Sample(int a) {}",
                "/** The package. */\npackage a;\n\nimport java.util.List;\n\npublic sealed interface Sample {}",
                "package a;\n\n@Deprecated\npublic enum Sample {}"
            })
    void a_public_type_without_javadoc_is_found(String text) throws IOException {
        write("a/Sample.java", text);

        assertThat(new SourceText(folder).undocumentedTypes()).containsExactly("a/Sample.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a;\n\n/** Something. */\npublic final class Sample {}",
                "package a;\n\n/** Something. */\n@SuppressWarnings(\"x\")\n@Deprecated\npublic class Sample {}",
                "package a;\n\nfinal class Sample {}"
            })
    void a_type_with_javadoc_or_for_ourselves_is_fine(String text) throws IOException {
        write("a/Sample.java", text);

        assertThat(new SourceText(folder).undocumentedTypes()).isEmpty();
    }

    @Test
    void a_file_of_251_lines_is_too_long_and_one_of_250_is_not() throws IOException {
        write("a/Long.java", "\n".repeat(251));
        write("a/Short.java", "\n".repeat(250));

        assertThat(new SourceText(folder).longFiles()).containsExactly("a/Long.java: 251 lines");
    }

    @Test
    void a_package_needs_a_package_info_with_a_comment() throws IOException {
        write("a/Sample.java", "package a;");
        write("b/Sample.java", "package b;");
        write("b/package-info.java", "package b;");
        write("c/package-info.java", "/** Says it. */\npackage c;");

        assertThat(new SourceText(folder).packagesWithoutInfo()).isEqualTo(List.of("a", "b"));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
