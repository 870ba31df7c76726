package io.github.woowuproutes.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        return files.stream().flatMap(file -> file.endpoints().stream());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
