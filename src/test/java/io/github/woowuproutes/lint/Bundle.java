package io.github.woowuproutes.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** All route files of an installation, and the names that they may use. */
record Bundle(List<RouteFile> files, Names names) {

    /** Reads every YAML file of a routes folder, apart from mappings and SQL, which are no routes. */
    static Bundle read(Path folder, Names names) {
        try (var paths = Files.walk(folder)) {
            var files = paths.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("mappings/") && !path.startsWith("sql/"))
                    .sorted()
                    .map(path -> RouteFile.of(path, text(folder.resolve(path))))
                    .toList();
            return new Bundle(files, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<RouteFile> kamelets() {
        return files.stream().filter(RouteFile::isKamelet);
    }

    Optional<RouteFile> kamelet(String name) {
        return kamelets().filter(file -> file.kameletName().equals(name)).findFirst();
    }

    Stream<Endpoint> endpoints() {
        return files.stream().flatMap(this::endpoints);
    }

    /** The endpoints of a file; an address that begins with a key stands as that key's default writes it. */
    Stream<Endpoint> endpoints(RouteFile file) {
        return file.endpoints().stream().map(endpoint -> {
            var begin = Placeholder.in(endpoint.uri())
                    .findFirst()
                    .map(Placeholder::key)
                    .orElse("");
            var resolved = endpoint.uri()
                    .replaceFirst(
                            "^\\{\\{.+?}}",
                            Matcher.quoteReplacement(names.keys().getOrDefault(begin, "")));
            return new Endpoint(endpoint.consumer(), resolved, endpoint.options());
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
