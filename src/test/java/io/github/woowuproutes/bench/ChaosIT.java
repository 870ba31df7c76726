package io.github.woowuproutes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code bench/chaos}: whatever breaks, nothing is lost, twice or wrong. */
@DisabledOnOs(OS.WINDOWS)
class ChaosIT {

    @TempDir
    private Path directory;

    @Test
    void whatever_breaks_every_order_is_rewarded_once() throws Exception {
        var plan = new ChaosPlan(
                new Random().nextInt(1_000_000),
                Duration.ofSeconds(25),
                Optional.empty(),
                Duration.ofSeconds(6),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                3,
                4,
                1_200);
        var story = new ByteArrayOutputStream();

        boolean whole;
        try (var out = new PrintStream(story, true, StandardCharsets.UTF_8);
                var parts = new Parts()) {
            var town = new Town(Path.of("").toAbsolutePath(), directory, plan, parts);
            whole = new ChaosRun(town, plan, out).play();
        }

        assertThat(whole)
                .as("bench/chaos --seed " + plan.seed() + "\n" + story.toString(StandardCharsets.UTF_8))
                .isTrue();
    }
}
