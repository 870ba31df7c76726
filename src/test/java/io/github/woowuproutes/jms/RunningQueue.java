package io.github.woowuproutes.jms;

import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.RejectedRow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** An installation with the real routes that takes orders from a queue. There is no WoowUp: what is accepted waits. */
final class RunningQueue implements AutoCloseable {

    private static final int ALL = 1_000_000;

    private final Path directory;
    private final int healthPort;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private Application application;

    RunningQueue(Path directory, String url) throws IOException {
        this.directory = directory;
        copy(Path.of("routes"), directory.resolve("routes"));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.healthPort = socket.getLocalPort();
        }
        with("woowup.url", "http://127.0.0.1:1");
        with("woowup.api-key", "key");
        with("woowup.program-id", "1");
        with("orders.not-before", "2000-01-01T00:00:00Z");
        with("camel.management.port", Integer.toString(healthPort));
        with("orders.jms.enabled", "true");
        with("orders.jms.url", url);
        with("orders.jms.username", Broker.USER);
        with("orders.jms.password", Broker.PASSWORD);
        with("orders.jms.consumers", "4");
    }

    RunningQueue with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    RunningQueue without(String key) {
        keys.remove(key);
        return this;
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    Settings settings() throws IOException {
        Files.writeString(
                directory.resolve("application.properties"),
                keys.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")));
        return Settings.inspect(directory, Map.of());
    }

    Path directory() {
        return directory;
    }

    RunningQueue start() throws Exception {
        application = Application.start(settings(), directory, Clock.systemUTC());
        return this;
    }

    void stop() {
        application.close();
        application = null;
    }

    private JournalView view() {
        return application.view();
    }

    List<String> numbers() {
        return view().orders(ALL).stream().map(OrderRow::orderNumber).toList();
    }

    List<OrderRow> orders() {
        return view().orders(ALL);
    }

    List<RejectedRow> rejected() {
        return view().rejections(ALL);
    }

    void awaitOrders(int count) {
        until(() -> view().counts().values().stream().mapToLong(Long::longValue).sum() == count);
    }

    void awaitRejected(int count) {
        until(() -> rejected().size() == count);
    }

    String health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/observe/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    int readiness() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/observe/health/ready"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
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

    @Override
    public void close() {
        if (application != null) {
            stop();
        }
    }
}
