package io.github.woowuproutes.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * {@code data/demo}: an installation of the demo's own, made anew at each start. A lock says that a demo is running in it, and
 * whose folder it is.
 */
public final class DemoFolder implements AutoCloseable {

    private static final String LOCK = "demo.lock";

    private final Path path;
    private final FileChannel channel;

    private DemoFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder and empties it, then copies the routes into it: those of the working directory or, if it has none,
     * those that lie beside the program.
     *
     * @param program where the program lies
     * @throws DemoFolderException if a demo is running in it already, if it holds what is not the demo's, or if there are no
     *                             routes
     */
    public static DemoFolder anew(Path workingDirectory, Path program) throws IOException {
        var path = in(workingDirectory);
        var routes = routes(workingDirectory, program);
        refuseForeign(path);
        Files.createDirectories(path);
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new DemoFolderException("a demo is running in " + path
                        + " already. Stop it first, or start this one in another folder.");
            }
            empty(path);
            copy(routes, path.resolve("routes"));
            return new DemoFolder(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Enters a paid order into the shop of the demo that is running.
     *
     * @return the order's number
     * @throws DemoFolderException if no demo is running
     */
    public static String addOrder(Path workingDirectory, String email, BigDecimal total)
            throws IOException, SQLException {
        var path = in(workingDirectory);
        if (!isRunning(path)) {
            throw new DemoFolderException(
                    "no demo is running in " + path + ". Start one in another terminal: woowup demo");
        }
        try (var shop = Shop.open("", path.resolve("shop.db"))) {
            return shop.sell(email, total);
        }
    }

    /** Where the log goes while the terminal tells the story. */
    public Path log() {
        return path.resolve("woowup.log");
    }

    Path path() {
        return path;
    }

    Path shop() {
        return path.resolve("shop.db");
    }

    /** Where files with orders are put. */
    Path incoming() {
        return path.resolve("incoming");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Path in(Path workingDirectory) {
        return workingDirectory.resolve("data").resolve("demo");
    }

    private static Path routes(Path workingDirectory, Path program) {
        return Stream.of(workingDirectory, program)
                .map(place -> place.resolve("routes"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new DemoFolderException("there is no folder routes/ in "
                        + workingDirectory.toAbsolutePath() + ", and none beside the program in " + program
                        + ". Copy it from where woowup-routes comes from."));
    }

    private static boolean isRunning(Path path) throws IOException {
        if (!Files.exists(path.resolve(LOCK)) || !Files.exists(path.resolve("shop.db"))) {
            return false;
        }
        try (var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.isDirectory(path) && !Files.exists(path.resolve(LOCK))) {
            try (var files = Files.list(path)) {
                if (files.findAny().isPresent()) {
                    throw new DemoFolderException(path
                            + " holds files that are not the demo's, and the demo makes it anew at each start. Move them"
                            + " elsewhere.");
                }
            }
        }
    }

    private static void empty(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path) && !file.equals(path.resolve(LOCK))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || file.equals(from)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
