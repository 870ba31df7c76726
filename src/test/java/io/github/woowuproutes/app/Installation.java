package io.github.woowuproutes.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.RejectedRow;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A working directory with the real routes, the bundle running in it, and a sandbox WoowUp to talk to. */
final class Installation implements AutoCloseable {

    private static final int ALL = 100_000;

    private final Path directory;
    private final Sandbox sandbox;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private Application application;

    Installation(Path directory, SandboxSettings settings) {
        this.directory = directory;
        this.sandbox = Sandbox.start(settings);
        keys.put("woowup.url", sandbox.url());
        keys.put("woowup.api-key", settings.apiKey());
        keys.put("woowup.program-id", settings.programId());
        keys.put("woowup.rate-limit", "none");
        keys.put("woowup.account-check", "1s");
        // any free one
        keys.put("camel.management.port", "0");
        copy(Path.of("routes"), directory.resolve("routes"));
    }

    Installation(Path directory) {
        this(directory, SandboxSettings.defaults());
    }

    Installation with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    Installation start() throws Exception {
        Files.writeString(
                directory.resolve("application.properties"),
                keys.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")));
        application = Application.start(Settings.load(directory, Map.of()), directory, Clock.systemUTC());
        return this;
    }

    void stop() {
        application.close();
        application = null;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** A part of the running application. */
    <T> T registered(Class<T> type) {
        return application.camelContext().getRegistry().findSingleByType(type);
    }

    /** Hands an order to accept, as a source does; returns when it is committed. */
    void accepts(ObjectNode... orders) {
        List<Document> documents = Stream.of(orders)
                .map(order -> new Document(order, () -> order.toString().getBytes(StandardCharsets.UTF_8), List.of()))
                .toList();
        try (var producer = application.camelContext().createProducerTemplate()) {
            producer.sendBody("direct:accept", new Submission("test", documents, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paid order of 300.00 by that customer. */
    static ObjectNode order(String number, String email) {
        ObjectNode order = new ObjectMapper().createObjectNode();
        order.put("number", number);
        order.put("state", "paid");
        order.put("total", new BigDecimal("300.00"));
        order.put("paidAt", "2026-11-22T15:00:00-03:00");
        order.putObject("customer").put("email", email).put("firstName", "Ana").put("lastName", "Paz");
        return order;
    }

    List<OrderRow> orders() {
        return application.view().orders(ALL);
    }

    List<RejectedRow> rejections() {
        return application.view().rejections(ALL);
    }

    OrderRow row(String number) {
        return row(number, Kind.REWARD);
    }

    OrderRow row(String number, Kind kind) {
        return application.view().orders(ALL).stream()
                .filter(row -> row.orderNumber().equals(number) && row.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no order " + number + " in the journal"));
    }

    OrderRow await(String number, State state) {
        try {
            Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> row(number).state() == state);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not " + state + ": " + row(number), e);
        }
        return row(number);
    }

    Map<State, Long> counts() {
        return application.view().counts();
    }

    void awaitCount(State state, long count) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> counts().getOrDefault(state, 0L) == count);
    }

    @Override
    public void close() {
        if (application != null) {
            stop();
        }
        sandbox.close();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
