package io.github.woowuproutes.workplace;

import io.github.woowuproutes.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The folder that an installation works in: the routes as they are shipped, and a file of properties. */
public final class WorkingDirectory {

    private final Path folder;
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** @param folder where the routes are copied to */
    public WorkingDirectory(Path folder) throws IOException {
        this.folder = folder;
        FileSystemUtils.copyRecursively(Path.of("routes"), folder.resolve("routes"));
    }

    public WorkingDirectory with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    public WorkingDirectory without(String key) {
        keys.remove(key);
        return this;
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    public WorkingDirectory write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    public Path path() {
        return folder;
    }

    public Path path(String file) {
        return folder.resolve(file);
    }

    /** Writes {@code application.properties} with the keys as they are now. */
    public WorkingDirectory writeKeys() throws IOException {
        return write(
                "application.properties",
                keys.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** What the keys as they are now come to, faults included; the environment of the tests does not count. */
    public Settings settings() throws IOException {
        writeKeys();
        return Settings.inspect(folder, Map.of());
    }
}
