package io.github.woowuproutes.jms;

import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.RejectedRow;
import io.github.woowuproutes.workplace.WorkingDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** An installation with the real routes that takes orders from a queue. There is no WoowUp: what is accepted waits. */
final class RunningQueue implements AutoCloseable {

    private static final int ALL = 1_000_000;

    private final WorkingDirectory directory;
    private final int healthPort;
    private Application application;

    RunningQueue(Path folder, String url) throws IOException {
        directory = new WorkingDirectory(folder);
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
        directory.with(key, value);
        return this;
    }

    RunningQueue without(String key) {
        directory.without(key);
        return this;
    }

    Path path(String file) {
        return directory.path(file);
    }

    Settings settings() throws IOException {
        return directory.settings();
    }

    Path directory() {
        return directory.path();
    }

    RunningQueue start() throws Exception {
        application = Application.start(settings(), directory.path(), Clock.systemUTC());
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

    @Override
    public void close() {
        if (application != null) {
            stop();
        }
    }
}
