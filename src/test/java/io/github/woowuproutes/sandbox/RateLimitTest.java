package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.workplace.TurnableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant SEGMENT_START = Instant.parse("2026-11-22T15:00:00Z");

    private final TurnableClock clock = new TurnableClock(SEGMENT_START.toString());

    @Test
    void the_careful_reading_lets_seventy_through_in_thirty_seconds() {
        try (var sandbox = start(RateReading.THIRTY_SECONDS)) {
            var client = new WoowUpClient(sandbox);

            var granted = callsUntilRefused(client);
            var refused = call(client);

            assertThat(granted).isEqualTo(70);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("too_many_request");
            assertThat(header(refused, "Retry-After")).isEqualTo("31");
            assertThat(header(refused, "x-rate-limit-limit")).isEqualTo("140");
            assertThat(header(refused, "x-rate-limit-remaining")).isEqualTo("0");
            assertThat(header(refused, "x-rate-limit-reset"))
                    .isEqualTo(Long.toString(SEGMENT_START.getEpochSecond() + 30));
        }
    }

    @Test
    void the_other_reading_lets_a_hundred_and_forty_through() {
        try (var sandbox = start(RateReading.MINUTE)) {
            var granted = callsUntilRefused(new WoowUpClient(sandbox));

            assertThat(granted).isEqualTo(140);
        }
    }

    @Test
    void the_previous_segment_counts_by_the_share_still_inside() {
        try (var sandbox = start(RateReading.THIRTY_SECONDS)) {
            var client = new WoowUpClient(sandbox);
            callsUntilRefused(client);

            clock.forward(Duration.ofSeconds(45));
            var halfWay = callsUntilRefused(client);
            clock.forward(Duration.ofSeconds(155));
            var later = callsUntilRefused(client);

            assertThat(halfWay).isEqualTo(35);
            assertThat(later).isEqualTo(70);
        }
    }

    @Test
    void whoever_waits_as_told_is_let_through() {
        try (var sandbox = start(RateReading.THIRTY_SECONDS)) {
            var client = new WoowUpClient(sandbox);
            callsUntilRefused(client);

            for (var i = 0; i < 10; i++) {
                var wait = Integer.parseInt(header(call(client), "Retry-After"));
                clock.forward(Duration.ofSeconds(wait - 1));
                assertThat(call(client).statusCode()).isEqualTo(429);
                clock.forward(Duration.ofSeconds(1));
                assertThat(callsUntilRefused(client)).isPositive();
            }
        }
    }

    @Test
    void every_answer_carries_the_limit_and_what_is_left_of_it() {
        try (var sandbox = start(RateReading.THIRTY_SECONDS)) {
            var client = new WoowUpClient(sandbox);

            var first = call(client);
            var notFound = client.get("/nothing");

            assertThat(header(first, "x-rate-limit-limit")).isEqualTo("140");
            assertThat(header(first, "x-rate-limit-remaining")).isEqualTo("69");
            assertThat(header(notFound, "x-rate-limit-remaining")).isEqualTo("68");
        }
    }

    @Test
    void without_a_limit_nothing_is_refused_and_the_headers_are_there() {
        try (var sandbox = Sandbox.start(SandboxSettings.defaults())) {
            var client = new WoowUpClient(sandbox);

            var answer = call(client);

            assertThat(Integer.parseInt(header(answer, "x-rate-limit-remaining")))
                    .isGreaterThan(100_000);
        }
    }

    private Sandbox start(RateReading reading) {
        return Sandbox.start(SandboxSettings.defaults()
                .withRateLimit(140)
                .withRateReading(reading)
                .withRateSegment(Duration.ofSeconds(30))
                .withClock(clock));
    }

    private static int callsUntilRefused(WoowUpClient client) {
        var granted = 0;
        while (call(client).statusCode() == 200) {
            granted++;
        }
        return granted;
    }

    private static HttpResponse<String> call(WoowUpClient client) {
        return client.get("/contest_sale_points/");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
