package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.health.DeliveryHealth;
import io.github.woowuproutes.health.JournalHealth;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.FaultRule;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WoowUp wants to be left alone for an hour. */
class RetryAfterTest {

    @TempDir
    private Path directory;

    @Test
    void for_an_hour_nothing_is_sent_and_orders_and_health_go_on() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            var hour = FaultRule.of(Fault.tooManyRequests(3600)).times(1);
            installation.sandbox().faults().add(hour);
            installation.with("woowup.rate-limit", "140/min").start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> state(installation, DeliveryHealth.class) == HealthCheck.State.DOWN);

            var first = sender.post("/orders", order("1", "a@x.com").toString());
            installation.stop();
            installation.start();
            var second = sender.post("/orders", order("2", "a@x.com").toString());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> state(installation, DeliveryHealth.class) == HealthCheck.State.DOWN);

            assertThat(first.status()).isEqualTo(202);
            assertThat(second.status()).isEqualTo(202);
            assertThat(sender.get("/orders/2").json().path("state").asText()).isEqualTo("NEW");
            assertThat(state(installation, JournalHealth.class)).isEqualTo(HealthCheck.State.UP);
            // the one that was refused, and none since: a restart forgets nothing either
            assertThat(installation.sandbox().requests().total()).isEqualTo(1);
            assertThat(installation.counts()).containsOnlyKeys(State.NEW);
        }
    }

    private static HealthCheck.State state(Installation installation, Class<? extends HealthCheck> check) {
        return installation.registered(check).call().getState();
    }
}
