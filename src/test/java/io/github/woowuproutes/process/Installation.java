package io.github.woowuproutes.process;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.workplace.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A working directory with the real routes, in which the program is started. Ends what it started. */
final class Installation implements AutoCloseable {

    static final String KEY = "the-secret-key";

    private final Program program;
    private final WorkingDirectory directory;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Running> started = new ArrayList<>();

    Installation(Program program, Path folder, Sandbox sandbox) throws IOException {
        this.program = program;
        directory = new WorkingDirectory(folder);
        with("woowup.url", sandbox.url());
        with("woowup.api-key", KEY);
        with("woowup.program-id", sandbox.settings().programId());
        with("woowup.rate-limit", "none");
        with("woowup.account-check", "1s");
        with("orders.not-before", "2000-01-01T00:00:00Z");
        // any free one
        with("camel.management.port", "0");
    }

    Installation with(String key, String value) {
        directory.with(key, value);
        return this;
    }

    Installation without(String key) {
        directory.without(key);
        return this;
    }

    Installation environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Reads that shop every second, from its beginning. */
    Installation reading(Shop shop) throws IOException {
        write("routes/sql/shop.sql", Shop.QUERY);
        return with("orders.sql.enabled", "true")
                .with("orders.sql.url", shop.url())
                .with("orders.sql.query", "routes/sql/shop.sql")
                .with("orders.sql.schedule", "* * * * * ?")
                .with("orders.sql.start", "2020-01-01")
                .with("orders.sql.time-zone", "America/Argentina/Buenos_Aires");
    }

    Installation write(String file, String text) throws IOException {
        directory.write(file, text);
        return this;
    }

    Path path(String file) {
        return directory.path(file);
    }

    Running run(String... options) throws IOException {
        return start("run", options);
    }

    Running check(String... options) throws IOException {
        return start("check", options);
    }

    Running command(String command, String... options) throws IOException {
        return start(command, options);
    }

    private Running start(String command, String... options) throws IOException {
        directory.writeKeys();
        var line = new ArrayList<>(List.of(program.command().toString(), command));
        line.addAll(List.of(options));
        var output = directory.path("output-" + started.size());
        var builder = new ProcessBuilder(line)
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_OPTS");
        builder.environment().putAll(environment);
        var running = new Running(builder.start(), output);
        started.add(running);
        return running;
    }

    @Override
    public void close() {
        started.forEach(Running::kill);
    }
}
