package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one measurement in {@code target/bench}, on the disk of the sources and not in memory. It is deleted at the
 * end unless the environment says {@code BENCH_KEEP=1}; processes in Java that this one started end with it in any case.
 */
record BenchFolder(Path project, Path path) implements AutoCloseable {

    static BenchFolder open(String name) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Path all = Files.createDirectories(project.resolve("target/bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(BenchFolder::endChildren));
        return new BenchFolder(project, Files.createTempDirectory(all, name + "-"));
    }

    /** The programs under measurement; databases stop themselves, with the help of a process that must live. */
    private static void endChildren() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        if ("1".equals(System.getenv("BENCH_KEEP"))) {
            System.err.println("kept: " + path);
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
