package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits the routes and the keys while orders flow, and restarts. */
class EditedRoutesTest {

    private static final int RESTARTS = 3;
    private static final int ORDERS = 40;
    /** Of the shipped file, in milliseconds. */
    private static final int PERIOD = 500;

    private static final int STEP = 100;

    @TempDir
    private Path directory;

    @Test
    void a_restart_under_load_takes_up_what_was_edited_and_nothing_is_lost_or_given_twice() throws Exception {
        var settings = SandboxSettings.defaults().withLatency(Duration.ofMillis(50));
        try (var installation = new Installation(directory, settings)) {
            var sender = HttpSender.to(installation);
            installation.start();
            var acknowledged = new AtomicInteger();

            for (int restart = 1; restart <= RESTARTS; restart++) {
                int round = restart;
                var posting = CompletableFuture.runAsync(() -> post(sender, round, acknowledged));
                int enough = installation.sandbox().ledger().size() + 5;
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> installation.sandbox().ledger().size() >= enough);
                deliverEvery(PERIOD - STEP * restart);
                installation.with("delivery.workers", Integer.toString(8 - restart));
                installation.stop();
                installation.start();
                posting.join();
            }

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> installation.counts().getOrDefault(State.REWARDED, 0L) == RESTARTS * ORDERS);
            assertThat(acknowledged).hasValue(RESTARTS * ORDERS);
            assertThat(installation.sandbox().ledger().size()).isEqualTo(RESTARTS * ORDERS);
            assertThat(installation.beginOf("deliver")).contains("period=" + (PERIOD - STEP * RESTARTS));
        }
    }

    /** As a shop does: what was not acknowledged is sent again. */
    private static void post(HttpSender sender, int round, AtomicInteger acknowledged) {
        for (int i = 0; i < ORDERS; i++) {
            var json = order("r" + round + "-" + i, "c" + i % 20 + "@x.com").toString();
            await().atMost(Duration.ofMinutes(1)).until(() -> isAccepted(sender, json));
            acknowledged.incrementAndGet();
        }
    }

    private static boolean isAccepted(HttpSender sender, String json) {
        try {
            int status = sender.post("/orders", json).status();
            return status == 202 || status == 200;
        } catch (UncheckedIOException stopped) {
            return false;
        }
    }

    private void deliverEvery(int millis) throws IOException {
        var file = directory.resolve("routes/deliver.camel.yaml");
        var text = Files.readString(file);
        var edited = text.replace("period: \"" + (millis + STEP) + "\"", "period: \"" + millis + "\"");
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }
}
