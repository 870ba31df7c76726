package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one measurement in {@code target/bench}, on the disk of the sources and not in memory, and a shop in it. It is
 * deleted at the end unless the environment says {@code BENCH_KEEP=1}.
 */
final class Workplace implements AutoCloseable {

    private final Path project;
    private final Path directory;
    private final Shop shop;

    private Workplace(Path project, Path directory, Shop shop) {
        this.project = project;
        this.directory = directory;
        this.shop = shop;
    }

    static Workplace open(String name) throws IOException, SQLException {
        Path project = Path.of("").toAbsolutePath();
        Path all = Files.createDirectories(project.resolve("target/bench"));
        Path directory = Files.createTempDirectory(all, name + "-");
        Runtime.getRuntime().addShutdownHook(new Thread(Workplace::endChildren));
        return new Workplace(project, directory, Shop.start(directory.resolve("shop")));
    }

    Path project() {
        return project;
    }

    Path directory() {
        return directory;
    }

    Shop shop() {
        return shop;
    }

    /** The programs under measurement; the shop stops itself, with the help of a process that must live. */
    private static void endChildren() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        shop.close();
        if ("1".equals(System.getenv("BENCH_KEEP"))) {
            System.err.println("kept: " + directory);
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
