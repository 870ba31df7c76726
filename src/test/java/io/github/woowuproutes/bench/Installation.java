package io.github.woowuproutes.bench;

import io.github.woowuproutes.workplace.WorkingDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** An installation of ours in a folder of its own, as the guide says: the shipped routes, and a file of properties. */
final class Installation {

    private final Path project;
    private final WorkingDirectory directory;

    private Installation(Path project, WorkingDirectory directory) {
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
        return new Installation(project, new WorkingDirectory(directory))
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
        directory.with(key, value);
        return this;
    }

    /** The journal lies in a PostgreSQL of that address instead of the folder. */
    Installation journalAt(String url) {
        return with("journal.url", url).with("journal.username", Shop.USER).with("journal.password", Shop.USER);
    }

    Journal journal() {
        return new Journal(
                directory.value("journal.url").orElseGet(() -> "jdbc:sqlite:" + directory.path("data/journal.db")));
    }

    Path directory() {
        return directory.path();
    }

    /** Starts {@code woowup run}; what it says is added to {@code woowup.log} in the folder. */
    Process run(String javaOptions) throws IOException {
        directory.writeKeys();
        ProcessBuilder builder = new ProcessBuilder(project.resolve("woowup").toString(), "run")
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(WOOWUP|ORDERS|JOURNAL|DELIVERY|CAMEL)_.*"));
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    Path log() {
        return directory.path("woowup.log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
