package io.github.woowuproutes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the route files name: keys that stand in them as placeholders, and databases.
 *
 * @param keys      each key, and the file that names it; without those that give a default or may be left out
 * @param optional  each key that a file names with a default or as one that may be left out
 * @param databases each prefix of a database's keys, and the file that names it
 * @param queues    each prefix of a queue's keys, and the file that names it
 * @param files     each prefix of the keys of files, and the file that names it
 */
record RouteFiles(
        Map<String, String> keys,
        Map<String, String> optional,
        Map<String, String> databases,
        Map<String, String> queues,
        Map<String, String> files) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\??)([A-Za-z][\\w.-]*)(:?)[^{}]*}}");
    private static final Pattern DATABASE = parameter("database");
    private static final Pattern QUEUE = parameter("queue");
    private static final Pattern FILES = parameter("files");

    /** Reads {@code routes/} of an installation; a folder that is not there names nothing. */
    static RouteFiles read(Path workingDirectory) {
        var found = new RouteFiles(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        var routes = workingDirectory.resolve("routes");
        if (Files.isDirectory(routes)) {
            try (var all = Files.walk(routes)) {
                all.filter(RouteFiles::isRoute).sorted().forEach(file -> found.take(workingDirectory, file));
            } catch (IOException | UncheckedIOException unreadable) {
                // Camel reads the same folder and says better what is wrong with it
                return found;
            }
        }
        return found;
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?m)^[^#\\n]*\\b" + name + "\"?\\s*:\\s*[\"']?(orders\\.[\\w-]+)[\"']?");
    }

    private static boolean isRoute(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
    }

    private void take(Path workingDirectory, Path file) {
        var name = workingDirectory.relativize(file).toString().replace('\\', '/');
        var text = content(file);
        DATABASE.matcher(text).results().forEach(match -> databases.putIfAbsent(match.group(1), name));
        QUEUE.matcher(text).results().forEach(match -> queues.putIfAbsent(match.group(1), name));
        FILES.matcher(text).results().forEach(match -> files.putIfAbsent(match.group(1), name));
        PLACEHOLDER.matcher(text).results().forEach(match -> {
            var mayBeAbsent = !match.group(1).isEmpty() || !match.group(3).isEmpty();
            (mayBeAbsent ? optional : keys).putIfAbsent(match.group(2), name);
            DatabaseKeys.prefixOf(match.group(2))
                    .filter(prefix -> !queues.containsKey(prefix) && !files.containsKey(prefix))
                    .ifPresent(prefix -> databases.putIfAbsent(prefix, name));
        });
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
