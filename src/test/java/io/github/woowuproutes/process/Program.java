package io.github.woowuproutes.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The packaged program, copied to where it has no sources beside it: so it never builds. */
record Program(Path command) {

    static Program copiedTo(Path home) throws IOException {
        copy(Path.of("target/woowup"), home.resolve("target/woowup"));
        return new Program(Files.copy(Path.of("woowup"), home.resolve("woowup"), StandardCopyOption.COPY_ATTRIBUTES)
                .toAbsolutePath());
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
