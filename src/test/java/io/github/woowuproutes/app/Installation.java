package io.github.woowuproutes.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.HistoryLine;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.Mended;
import io.github.woowuproutes.journal.OrderFilter;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.RejectedRow;
import io.github.woowuproutes.journal.Remedy;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import io.github.woowuproutes.workplace.WorkingDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A working directory with the real routes, the bundle running in it, and a sandbox WoowUp to talk to. */
final class Installation implements AutoCloseable {

    private static final int ALL = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WorkingDirectory directory;
    private final Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();
    private Set<String> doubles = Set.of();
    private Clock clock = Clock.systemUTC();
    private Application application;

    Installation(Path folder, SandboxSettings settings) throws IOException {
        this(folder, Sandbox.start(settings));
    }

    /** One of several that talk to the same WoowUp, which is closed with any of them. */
    Installation(Path folder, Sandbox sandbox) throws IOException {
        this.directory = new WorkingDirectory(folder);
        this.sandbox = sandbox;
        with("woowup.url", sandbox.url());
        with("woowup.api-key", sandbox.settings().apiKey());
        with("woowup.program-id", sandbox.settings().programId());
        with("woowup.rate-limit", "none");
        with("woowup.account-check", "1s");
        // whatever day it is, the orders of tests count
        with("orders.not-before", "2000-01-01T00:00:00Z");
        // any free one
        with("camel.management.port", "0");
    }

    Installation(Path folder) throws IOException {
        this(folder, SandboxSettings.defaults());
    }

    Installation with(String key, String value) {
        directory.with(key, value);
        return this;
    }

    Installation without(String key) {
        directory.without(key);
        return this;
    }

    Installation with(Clock other) {
        clock = other;
        return this;
    }

    /** Orders that WoowUp is made to reward twice. */
    Installation expectingDoubles(String... numbers) {
        doubles = Set.of(numbers);
        return this;
    }

    /** Seconds instead of minutes, and time-outs to go with it. */
    Installation withQuietTime() {
        return with("woowup.quiet-time", "3s")
                .with("camel.component.http.connectionRequestTimeout", "300")
                .with("camel.component.http.connectTimeout", "300")
                .with("camel.component.http.responseTimeout", "800")
                .with("camel.component.http.soTimeout", "800");
    }

    Installation start() throws Exception {
        return start(false);
    }

    /** As {@code woowup run --verify-first}. */
    Installation startVerifyingFirst() throws Exception {
        return start(true);
    }

    private Installation start(boolean verifyFirst) throws Exception {
        directory.writeKeys();
        application =
                Application.start(Settings.load(directory.path(), Map.of()), directory.path(), clock, verifyFirst);
        return this;
    }

    void stop() {
        application.close();
        application = null;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path path(String file) {
        return directory.path(file);
    }

    /** A part of the running application. */
    <T> T registered(Class<T> type) {
        return application.camelContext().getRegistry().findSingleByType(type);
    }

    /** The address that a running route begins with. */
    String beginOf(String route) {
        return application.camelContext().getRoute(route).getEndpoint().getEndpointUri();
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
            Awaitility.await().atMost(PATIENCE).until(() -> row(number).state() == state);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not " + state + ": " + row(number), e);
        }
        return row(number);
    }

    /** Waits until the order is, or was, in that state: it may go on by itself. */
    void awaitOnce(String number, State state) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> row(number).state() == state);
    }

    void awaitRequests(Call call, long count) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> sandbox.requests().count(call) >= count);
    }

    /** Waits until WoowUp's list is to be looked at for no order any more. */
    void awaitNothingToLookAt() {
        awaitNothingToLookAtBut("");
    }

    void awaitNothingToLookAtBut(String number) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.path("data/journal.db"));
                    var statement = connection.prepareStatement(
                            "SELECT COUNT(*) FROM journal WHERE look = 1 AND order_number <> ?")) {
                statement.setString(1, number);
                try (var row = statement.executeQuery()) {
                    return row.getLong(1) == 0;
                }
            }
        });
    }

    /** Points that somebody else gives: the order is in WoowUp's list, and this installation did not send it. */
    void reward(String uid, String number, long points) {
        try {
            var body = "app_id=" + sandbox.settings().programId() + "&uid=" + URLEncoder.encode(uid, UTF_8) + "&points="
                    + points + "&nrofactura=" + URLEncoder.encode(number, UTF_8);
            var request = HttpRequest.newBuilder(URI.create(
                            sandbox.url() + "/apiv2/" + sandbox.settings().programId() + "/add_sale_points_by_uid"))
                    .header("Apikey", sandbox.settings().apiKey())
                    .header("Username", sandbox.settings().programId())
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (!answer.body().contains("\"status\":true")) {
                throw new AssertionError("the sandbox gave no points: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The journal as a command opens it: in another process, beside this one. */
    Journal journal() {
        return Journal.open(new JournalSettings(
                "jdbc:sqlite:data/journal.db", Optional.empty(), Optional.empty(), directory.path()));
    }

    /** What a person does to an order with a command. */
    Mended mend(Remedy remedy, String number) {
        List<Mended> mended = new ArrayList<>();
        OrderFilter filter = new OrderFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (Journal journal = journal()) {
            journal.mending().apply(filter, remedy, "ana", mended::add);
        }
        return mended.get(0);
    }

    /** What happened to an order, apart from calls. */
    List<HistoryLine> history(String number) {
        return application.view().history(row(number));
    }

    Map<State, Long> counts() {
        return application.view().counts();
    }

    void awaitCount(State state, long count) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> counts().getOrDefault(state, 0L) == count);
    }

    /** Whatever a test is about, WoowUp was asked as it wants to be, and gave nothing twice that was not expected. */
    @Override
    public void close() {
        if (application != null) {
            stop();
        }
        sandbox.close();
        assertThat(sandbox.violations()).isEmpty();
        assertThat(sandbox.ledger().doubles()).containsExactlyInAnyOrderElementsOf(doubles);
    }
}
