package io.github.woowuproutes.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What only the source text tells: comments, length, and files that are missing.
 *
 * @param root the folder of sources
 */
record SourceText(Path root) {

    private static final int LINES = 250;
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|enum|record|@interface) (\\w+)");
    private static final Pattern BEFORE = Pattern.compile("(?s).*\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*");

    /** Public types without Javadoc. */
    List<String> undocumentedTypes() {
        return files().filter(file -> isUndocumented(text(file)))
                .map(this::name)
                .toList();
    }

    /** Files that are too long to be one thing. */
    List<String> longFiles() {
        return files().filter(file -> lines(file) > LINES)
                .map(file -> name(file) + ": " + lines(file) + " lines")
                .toList();
    }

    /** Packages that nobody says a word about. */
    List<String> packagesWithoutInfo() {
        return files().map(Path::getParent)
                .distinct()
                .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
                .map(this::name)
                .toList();
    }

    private static boolean isUndocumented(String text) {
        var type = PUBLIC_TYPE.matcher(text);
        if (!type.find()) {
            return false;
        }
        var before = text.substring(0, type.start());
        return !BEFORE.matcher(before).matches()
                || !before.substring(before.lastIndexOf("/*")).startsWith("/**");
    }

    private static boolean isDescribed(Path packageInfo) {
        return Files.exists(packageInfo) && text(packageInfo).contains("/**");
    }

    private Stream<Path> files() {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
