package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Killed while an order that was only announced is on its way from the platform. */
@DisabledOnOs(OS.WINDOWS)
class FetchKillIT extends WholeProcess {

    private static final String ORDER = "306";

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch killed = new CountDownLatch(1);

    @Test
    void the_announcement_is_kept_and_the_order_fetched_once_more() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var platform = platform();
        platform.setExecutor(threads);
        platform.start();
        try {
            var shop = PostingShop.of(installation());
            installation()
                    .with(
                            "orders.http.tiendanube.fetch-url",
                            "http://127.0.0.1:" + platform.getAddress().getPort() + "/v1/{store_id}/orders/{id}");
            var first = installation().run();
            first.until(shop::isServed);
            var answer = shop.post("/orders/tiendanube", "{\"store_id\": 1, \"id\": 9}");
            first.until(() -> asked.get() == 1);
            first.kill();
            killed.countDown();
            var kept = journal().ask("SELECT fields FROM notification");
            var ordersBefore = journal().orders();
            leaseEnds();

            var second = installation().run();
            second.until(() -> journal().orders("REWARDED").contains(ORDER)
                    && journal().ask("SELECT fields FROM notification").isEmpty());
            second.terminate();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(kept).hasSize(1);
            assertThat(ordersBefore).isEmpty();
            assertThat(asked).hasValue(2);
            assertThat(sandbox().ledger().orders()).isEqualTo(1);
            assertThat(sandbox().ledger().doubles()).isEmpty();
        } finally {
            platform.stop(0);
            threads.shutdownNow();
        }
    }

    /** Answers only once the process that asked first is dead. */
    private HttpServer platform() throws Exception {
        var sample = Files.readAllBytes(Path.of("docs/formats/samples/tiendanube-paid.json"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/1/orders/9", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                killed.await();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, sample.length);
                exchange.getResponseBody().write(sample);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        return server;
    }

    /** A dead process holds its announcements for some minutes more; here they are over. */
    private void leaseEnds() throws SQLException {
        try (var connection = DriverManager.getConnection(journal().url());
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE notification SET next_attempt_at = '2000-01-01T00:00:00.000Z'");
        }
    }
}
