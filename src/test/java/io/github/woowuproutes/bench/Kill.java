package io.github.woowuproutes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** {@code bench/kill}: ours killed at random moments under load, again and again; nothing lost, nothing twice. */
final class Kill {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("kills", "100"),
            Map.entry("journal", "sqlite"),
            Map.entry("seed", ""),
            Map.entry("workers", "16"),
            Map.entry("latency", "0ms"),
            Map.entry("backlog", "10000"),
            Map.entry("returning", "80"),
            Map.entry("heap", "512m"),
            Map.entry("longest", "3s"),
            Map.entry("lost", "0"),
            Map.entry("quiet-time", "30s"));
    private static final int EARLIEST_MILLIS = 200;
    /** After the quiet time, however many are uncertain. */
    private static final Duration PROOF_OF_ALL = Duration.ofMinutes(10);

    private Kill() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/kill", DEFAULTS, Set.of(), words);
        long seed = arguments.text("seed").isEmpty() ? new Random().nextLong() : Long.parseLong(arguments.text("seed"));
        System.out.println("seed " + seed);
        boolean whole;
        try (Workplace place = Workplace.open("kill");
                WoowUp woowup = WoowUp.start(arguments.span("latency"))) {
            int workers = arguments.number("workers");
            Path directory = Files.createDirectory(place.directory().resolve("ours"));
            // a re-read of everything that was sold meanwhile would only make the restarts slow
            Installation installation = Installation.in(place.project(), directory, place.shop(), woowup, workers)
                    .with("orders.sql.overlap", "1min");
            if (arguments.text("journal").equals("postgresql")) {
                installation.journalAt(place.shop().newJournal());
            }
            int lost = arguments.number("lost");
            if (lost > 0) {
                woowup.loseAnswers(lost, seed);
                installation.withQuietTime(arguments.span("quiet-time"));
            }
            int returning = arguments.number("returning");
            Load load = new Load(place.shop(), arguments.number("backlog"), returning);
            Lives lives = new Lives(installation, woowup, load, "-Xmx" + arguments.text("heap"));
            Random random = new Random(seed);
            int longest = (int) arguments.span("longest").toMillis();
            for (int kill = 1; kill <= arguments.number("kills"); kill++) {
                lives.liveFor(EARLIEST_MILLIS + random.nextInt(longest - EARLIEST_MILLIS + 1));
                if (kill % 10 == 0) {
                    System.out.printf("%d kills, %d orders rewarded%n", kill, woowup.orders());
                }
            }
            lives.liveToTheEnd(lost > 0);
            Verdict verdict = Verdict.of(place.shop(), woowup, installation.journal());
            Optional<Duration> proof =
                    lost > 0 ? Optional.of(arguments.span("quiet-time").plus(PROOF_OF_ALL)) : Optional.empty();
            verdict.print(lives, workers, proof, System.out);
            whole = verdict.isWhole(lives, workers, proof);
            if (!whole) {
                System.out.println("BROKEN; what it said: " + keep(installation.log(), place));
            }
        }
        System.exit(whole ? 0 : 1);
    }

    private static Path keep(Path log, Workplace place) throws java.io.IOException {
        Path kept = place.project().resolve("target/bench/kill.log");
        return Files.copy(log, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
