package io.github.woowuproutes.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The journal's statements, read from {@code journal/sql} and finished for one database. */
final class SqlFiles {

    private final Dialect dialect;
    private final Map<String, String> finished = new ConcurrentHashMap<>();

    SqlFiles(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statement in {@code journal/sql/NAME.sql}. */
    String get(String name) {
        return finished.computeIfAbsent(name, this::finish);
    }

    private String finish(String name) {
        return read("sql/" + name + ".sql")
                .replace("${now}", dialect.now())
                .replace("${later}", dialect.later())
                .replace("${held}", dialect.held())
                .replace("${json}", dialect.json())
                .replace("${minute}", "(" + dialect.millis() + " / 60000)")
                .replace("${millis}", dialect.millis())
                .strip();
    }

    static String read(String path) {
        try (InputStream in = SqlFiles.class.getResourceAsStream("/journal/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file on the class path: journal/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if the class path holds that file. */
    static boolean exists(String path) {
        return SqlFiles.class.getResource("/journal/" + path) != null;
    }
}
