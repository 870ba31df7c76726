package io.github.woowuproutes.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An installation of ours in a folder of its own, as the guide says: the shipped routes, and a file of properties. */
final class Installation {

    private final Path project;
    private final Path directory;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Installation(Path project, Path directory) {
        this.project = project;
        this.directory = directory;
    }

    static Installation in(Path project, Path directory, Shop shop, WoowUp woowup, int workers) throws IOException {
        return in(project, directory, woowup)
                .with("woowup.rate-limit", "none")
                .with("orders.sql.enabled", "true")
                .with("orders.sql.url", shop.url())
                .with("orders.sql.username", Shop.USER)
                .with("orders.sql.password", Shop.USER)
                .with("orders.sql.time-zone", Shop.ZONE)
                .with("orders.sql.start", ShopOrders.beforeAll().toString())
                .with("orders.not-before", ShopOrders.beforeAll().toString())
                .with("delivery.workers", Integer.toString(workers));
    }

    /** One that talks to that WoowUp, and to nobody else so far. */
    static Installation in(Path project, Path directory, WoowUp woowup) throws IOException {
        Installation installation = new Installation(project, directory);
        copy(project.resolve("routes"), directory.resolve("routes"));
        return installation
                .with("woowup.url", woowup.url())
                .with("woowup.api-key", WoowUp.KEY)
                .with("woowup.program-id", WoowUp.PROGRAMME)
                .with("camel.management.port", Integer.toString(freePort()));
    }

    /** Time-outs that leave room for that quiet time. */
    Installation withQuietTime(Duration quiet) {
        long millis = quiet.toMillis();
        return with("woowup.quiet-time", millis + "ms")
                .with("camel.component.http.connectionRequestTimeout", Long.toString(millis / 15))
                .with("camel.component.http.connectTimeout", Long.toString(millis / 15))
                .with("camel.component.http.responseTimeout", Long.toString(millis / 4))
                .with("camel.component.http.soTimeout", Long.toString(millis / 4));
    }

    Installation with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    /** The journal lies in a PostgreSQL of that address instead of the folder. */
    Installation journalAt(String url) {
        return with("journal.url", url).with("journal.username", Shop.USER).with("journal.password", Shop.USER);
    }

    Journal journal() {
        return keys.containsKey("journal.url")
                ? new Journal(keys.get("journal.url"))
                : new Journal("jdbc:sqlite:" + directory.resolve("data/journal.db"));
    }

    Path directory() {
        return directory;
    }

    /** Starts {@code woowup run}; what it says is added to {@code woowup.log} in the folder. */
    Process run(String javaOptions) throws IOException {
        List<String> lines = new ArrayList<>();
        keys.forEach((key, value) -> lines.add(key + " = " + value));
        Files.write(directory.resolve("application.properties"), lines);
        ProcessBuilder builder = new ProcessBuilder(project.resolve("woowup").toString(), "run")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(WOOWUP|ORDERS|JOURNAL|DELIVERY|CAMEL)_.*"));
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    Path log() {
        return directory.resolve("woowup.log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
