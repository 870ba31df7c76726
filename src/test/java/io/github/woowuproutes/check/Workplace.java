package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.workplace.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;

/** A working directory with the real routes and a SQLite shop with one table, to be checked. */
final class Workplace {

    private final WorkingDirectory directory;

    Workplace(Path folder) throws Exception {
        directory = new WorkingDirectory(folder);
        with("woowup.api-key", "the-secret-key");
        with("woowup.program-id", "1234");
        with("orders.sql.enabled", "true");
        with("orders.sql.url", "jdbc:sqlite:" + directory.path("shop.db"));
        with("orders.sql.query", directory.path("orders.sql").toString());
        with("orders.sql.time-zone", "America/Argentina/Buenos_Aires");
        with("orders.sql.start", "2026-11-01");
        write(
                "orders.sql",
                "SELECT number, state, total, paid_at, paid_at AS changed_at, email FROM orders WHERE paid_at >= :#since"
                        + " ORDER BY paid_at, number");
        sql("CREATE TABLE orders (number TEXT, state TEXT, total NUMERIC, paid_at TEXT, email TEXT)");
    }

    Workplace with(String key, String value) {
        directory.with(key, value);
        return this;
    }

    Workplace without(String key) {
        directory.without(key);
        return this;
    }

    Workplace write(String file, String text) throws IOException {
        directory.write(file, text);
        return this;
    }

    Workplace order(String number, String state, String total, String email) throws Exception {
        return sql("INSERT INTO orders VALUES ('%s', '%s', %s, '2026-11-22 15:00:00', '%s')"
                .formatted(number, state, total, email));
    }

    Path path(String file) {
        return directory.path(file);
    }

    Report check() throws IOException {
        return check(5);
    }

    Report check(int orders) throws IOException {
        return new Check(settings(), directory.path(), Clock.systemUTC()).everything(orders);
    }

    Settings settings() throws IOException {
        return directory.settings();
    }

    private Workplace sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.path("shop.db"));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
        return this;
    }
}
