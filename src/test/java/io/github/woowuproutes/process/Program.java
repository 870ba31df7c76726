package io.github.woowuproutes.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The packaged program, copied to where it has no sources beside it: so it never builds. */
record Program(Path command) {

    static Program copiedTo(Path home) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("target/woowup"), home.resolve("target/woowup"));
        return new Program(Files.copy(Path.of("woowup"), home.resolve("woowup"), StandardCopyOption.COPY_ATTRIBUTES)
                .toAbsolutePath());
    }
}
