package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A working directory with the real routes and a SQLite shop with one table, to be checked. */
final class Workplace {

    private final Path directory;
    private final Map<String, String> keys = new LinkedHashMap<>();

    Workplace(Path directory) throws Exception {
        this.directory = directory;
        copy(Path.of("routes"), directory.resolve("routes"));
        keys.put("woowup.api-key", "the-secret-key");
        keys.put("woowup.program-id", "1234");
        keys.put("orders.sql.enabled", "true");
        keys.put("orders.sql.url", "jdbc:sqlite:" + directory.resolve("shop.db"));
        keys.put("orders.sql.query", directory.resolve("orders.sql").toString());
        keys.put("orders.sql.time-zone", "America/Argentina/Buenos_Aires");
        keys.put("orders.sql.start", "2026-11-01");
        write(
                "orders.sql",
                "SELECT number, state, total, paid_at, paid_at AS changed_at, email FROM orders WHERE paid_at >= :#since"
                        + " ORDER BY paid_at, number");
        sql("CREATE TABLE orders (number TEXT, state TEXT, total NUMERIC, paid_at TEXT, email TEXT)");
    }

    Workplace with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    Workplace without(String key) {
        keys.remove(key);
        return this;
    }

    Workplace write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return this;
    }

    Workplace order(String number, String state, String total, String email) throws Exception {
        return sql("INSERT INTO orders VALUES ('%s', '%s', %s, '2026-11-22 15:00:00', '%s')"
                .formatted(number, state, total, email));
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    Report check() throws IOException {
        return check(5);
    }

    Report check(int orders) throws IOException {
        return new Check(settings(), directory, Clock.systemUTC()).everything(orders);
    }

    Settings settings() throws IOException {
        write(
                "application.properties",
                keys.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")));
        return Settings.inspect(directory, Map.of());
    }

    private Workplace sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shop.db"));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
