package io.github.woowuproutes.woowup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that stood still between its commit and the first byte sends nothing. */
class LateRewardTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-22T15:00:00Z"));

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults());
        sandbox.program().addCustomer("a@x.com");
    }

    @AfterEach
    void stop() {
        assertThat(sandbox.violations()).isEmpty();
        sandbox.close();
    }

    @Test
    void in_time_it_is_sent_without_our_own_header() throws IOException {
        var before = SendBefore.in(BOUND, nanos::get, clock());
        nanos.addAndGet(BOUND.toNanos());

        send(before);

        assertThat(sandbox.ledger().size()).isEqualTo(1);
    }

    @Test
    void after_a_stop_it_is_not_sent() {
        var before = SendBefore.in(BOUND, nanos::get, clock());
        nanos.addAndGet(BOUND.toNanos() + 1);

        assertThatThrownBy(() -> send(before)).isInstanceOf(TooLate.class);
        assertThat(sandbox.requests().total()).isZero();
    }

    @Test
    void after_the_machine_was_suspended_it_is_not_sent() {
        var before = SendBefore.in(BOUND, nanos::get, clock());
        wall.set(wall.get().plus(BOUND).plusMillis(1));

        assertThatThrownBy(() -> send(before)).isInstanceOf(TooLate.class);
        assertThat(sandbox.requests().total()).isZero();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall.get();
            }
        };
    }

    private void send(SendBefore before) throws IOException {
        var builder = HttpClientBuilder.create();
        new WoowUpTransport(sandbox.url(), (limit, remaining) -> {}, nanos::get, clock()).configureHttpClient(builder);
        var post = new HttpPost(sandbox.url() + "/apiv2/" + sandbox.settings().programId() + "/add_sale_points_by_uid");
        post.setHeader("Apikey", sandbox.settings().apiKey());
        post.setHeader("Username", sandbox.settings().programId());
        post.setHeader("Accept", "application/json");
        post.setHeader(SendBefore.HEADER, before.toString());
        post.setEntity(new StringEntity(
                "app_id=" + sandbox.settings().programId() + "&uid=a%40x.com&points=300&nrofactura=1",
                ContentType.create("application/x-www-form-urlencoded")));
        try (var client = builder.build()) {
            client.execute(post, answer -> null);
        }
    }
}
