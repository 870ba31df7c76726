package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.State;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders by HTTP into a journal that is a PostgreSQL database. */
class HttpOnPostgreSqlTest {

    private static final int SENDERS = 8;
    private static final int EACH = 25;

    @TempDir
    private Path directory;

    private EmbeddedPostgres server;
    private Installation installation;
    private HttpSender sender;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("timezone", "Asia/Tokyo")
                .start();
        installation = new Installation(directory)
                .with("journal.url", server.getJdbcUrl("postgres", "postgres"))
                .with("journal.username", "postgres");
        sender = HttpSender.to(installation);
        installation.start();
    }

    @AfterEach
    void stop() throws IOException {
        installation.close();
        server.close();
    }

    @Test
    void what_is_posted_is_committed_told_and_rewarded_once() {
        var one = sender.post("/orders", order("1", "a@x.com").toString());
        var again = sender.post("/orders", order("1", "a@x.com").toString());
        var array = sender.post("/orders", "[" + order("2", "b@x.com") + "," + order("1", "a@x.com") + "]");
        var faulty = order("3", "c@x.com");
        faulty.put("currency", "pesos");
        var refused = sender.post("/orders", faulty.toString());
        installation.awaitCount(State.REWARDED, 2);
        var told = sender.get("/orders/2");

        assertThat(one.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(array.status()).isEqualTo(202);
        assertThat(array.json().path("orders").findValuesAsText("result")).containsExactly("accepted", "known");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(told.json().path("state").asText()).isEqualTo("REWARDED");
        assertThat(installation.rejections()).hasSize(1);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(2);
    }

    @Test
    void the_same_orders_from_many_at_once_are_one_row_each() throws Exception {
        var threads = Executors.newFixedThreadPool(SENDERS);
        try {
            var posts = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < SENDERS * EACH; i++) {
                var number = "N" + i % EACH;
                posts.add(() -> sender.post(
                                "/orders", order(number, number + "@x.com").toString())
                        .status());
            }

            var answers = threads.invokeAll(posts);

            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 202);
            }
            assertThat(installation.orders()).hasSize(EACH);
        } finally {
            threads.shutdown();
        }
    }
}
