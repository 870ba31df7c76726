package io.github.woowuproutes.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one source for what does not fit into memory. */
final class WorkFolder {

    private WorkFolder() {}

    /** Deletes what a process that was killed has left there. */
    static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.tmp")) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
