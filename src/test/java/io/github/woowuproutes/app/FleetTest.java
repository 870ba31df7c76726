package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three instances on one PostgreSQL journal, each with three ways in. */
class FleetTest {

    private static final String TABLE =
            "CREATE TABLE orders (number TEXT, total NUMERIC, paid_at TEXT, email TEXT, first_name TEXT, last_name TEXT)";
    private static final String QUERY = "SELECT number, total, paid_at, email, first_name, last_name FROM orders"
            + " WHERE paid_at >= :#since ORDER BY paid_at, number";
    private static final String CSV =
            "number,total,paid_at,email,first_name,last_name\n%s,300.00,2026-11-22 15:00:00,%s,Ana,Paz\n";

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private Sandbox sandbox;
    private final List<Installation> instances = new ArrayList<>();
    private final List<HttpSender> senders = new ArrayList<>();

    @BeforeEach
    void three_instances() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        sandbox = Sandbox.start(SandboxSettings.defaults().withLatency(Duration.ofMillis(20)));
        inShop(TABLE);
        for (int i = 1; i <= 3; i++) {
            var folder = Files.createDirectories(directory.resolve("instance-" + i));
            Files.createDirectories(folder.resolve("incoming"));
            var instance = new Installation(folder, sandbox);
            senders.add(HttpSender.to(instance));
            Files.writeString(folder.resolve("routes/sql/orders.sql"), QUERY);
            instances.add(instance.with("camel.main.name", "instance-" + i)
                    .with("journal.url", postgres.getJdbcUrl("postgres", "postgres"))
                    .with("journal.username", "postgres")
                    .with("orders.file.enabled", "true")
                    .with("orders.file.directory", folder.resolve("incoming").toString())
                    .with("orders.file.work-directory", folder.resolve("work").toString())
                    .with("orders.file.time-zone", "America/Argentina/Buenos_Aires")
                    .with("orders.file.interval", "100ms")
                    .with("orders.sql.enabled", "true")
                    .with("orders.sql.url", shop())
                    .with("orders.sql.schedule", "* * * * * ?")
                    .with("orders.sql.start", "2020-01-01")
                    .with("orders.sql.time-zone", "America/Argentina/Buenos_Aires"));
        }
        for (var instance : instances) {
            instance.start();
        }
    }

    @AfterEach
    void stop() throws IOException {
        instances.forEach(Installation::stop);
        sandbox.close();
        postgres.close();
    }

    @Test
    void an_order_that_comes_fifty_times_by_three_ways_to_three_instances_is_rewarded_once() throws Exception {
        var callers = Executors.newFixedThreadPool(9);
        List<Future<?>> copies = new ArrayList<>();
        inShop("INSERT INTO orders VALUES ('same', 300.00, '2026-11-22 15:00:00', 'ana@x.com', 'Ana', 'Paz')");
        for (int copy = 0; copy < 50; copy++) {
            int at = copy;
            copies.add(callers.submit(() -> {
                if (at % 3 == 0) {
                    drop(instances.get(at / 3 % 3), "same-" + at + ".csv", "same", "ana@x.com");
                } else {
                    var reply = senders.get(at % 3)
                            .post("/orders", order("same", "ana@x.com").toString());
                    // 409 says that the same order came in other words, by the database or a file, and was sent already
                    assertThat(reply.status()).isIn(200, 202, 409);
                }
                return null;
            }));
        }

        for (var copy : copies) {
            copy.get();
        }
        callers.shutdown();
        awaitFilesRead();
        instances.get(0).await("same", State.REWARDED);

        assertThat(sandbox.ledger().rewardsOf("same")).hasSize(1);
        assertThat(sandbox.ledger().points()).isEqualTo(300);
        assertThat(instances.get(2).counts()).isEqualTo(Map.of(State.REWARDED, 1L));
    }

    @Test
    void a_new_customer_with_twenty_orders_over_three_instances_is_initialized_once() throws Exception {
        var callers = Executors.newFixedThreadPool(9);
        List<Future<?>> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int at = i;
            posts.add(callers.submit(() -> senders.get(at % 3)
                    .post("/orders", order("n" + at, "new@x.com").toString())));
        }
        for (var post : posts) {
            post.get();
        }
        callers.shutdown();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> instances.get(0).counts().equals(Map.of(State.REWARDED, 20L)));

        assertThat(sandbox.requests().count(Call.INITIALIZE_USER)).isEqualTo(1);
        assertThat(sandbox.ledger().size()).isEqualTo(20);
        assertThat(sandbox.ledger().doubles()).isEmpty();
    }

    private void awaitFilesRead() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            int left = 0;
            for (var instance : instances) {
                try (var files = Files.list(instance.path("incoming"))) {
                    left += (int) files.filter(Files::isRegularFile).count();
                }
            }
            return left == 0;
        });
    }

    private static void drop(Installation instance, String name, String number, String email) throws IOException {
        var folder = instance.path("incoming");
        var written = Files.writeString(folder.resolve(name + ".tmp"), CSV.formatted(number, email));
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String shop() {
        return "jdbc:sqlite:" + directory.resolve("shop.db");
    }

    private void inShop(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(shop());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
