package io.github.woowuproutes.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** {@code bench/chaos}: real processes, real databases, a real broker, and everything fails; nothing lost, twice or wrong. */
final class Chaos {

    private static final Map<String, String> DEFAULTS = Map.of(
            "seed", "",
            "minutes", "5",
            "fault", "",
            "quiet-time", "12s",
            "outage", "10s",
            "rest", "4s",
            "instances", "3",
            "orders", "4",
            "limit", "1200");
    private static final int WRONG_USAGE = 2;

    private Chaos() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/chaos", DEFAULTS, Set.of(), words);
        String fault = arguments.text("fault");
        if (!fault.isEmpty() && !Troubles.names().contains(fault)) {
            System.err.println("there is no fault " + fault + "; there are " + String.join(", ", Troubles.names()));
            System.exit(WRONG_USAGE);
        }
        ChaosPlan plan = new ChaosPlan(
                arguments.text("seed").isEmpty()
                        ? new Random().nextInt(1_000_000)
                        : Long.parseLong(arguments.text("seed")),
                minutes(arguments.text("minutes")),
                fault.isEmpty() ? Optional.empty() : Optional.of(fault),
                arguments.span("quiet-time"),
                arguments.span("outage"),
                arguments.span("rest"),
                arguments.number("instances"),
                arguments.number("orders"),
                arguments.number("limit"));
        System.out.println("seed " + plan.seed());
        boolean whole;
        try (BenchFolder folder = BenchFolder.open("chaos");
                Parts parts = new Parts()) {
            Town town = new Town(folder.project(), folder.path(), plan, parts);
            whole = new ChaosRun(town, plan, System.out).play();
            if (!whole) {
                keepLogs(town, folder);
            }
        }
        System.out.println(whole ? "WHOLE" : "BROKEN");
        System.exit(whole ? 0 : 1);
    }

    private static void keepLogs(Town town, BenchFolder folder) throws IOException {
        for (Instance instance : town.instances()) {
            Path log = instance.installation().log();
            String name = "chaos-" + log.getParent().getFileName() + ".log";
            System.out.println("what it said: "
                    + Files.copy(
                            log,
                            folder.project().resolve("target/bench").resolve(name),
                            StandardCopyOption.REPLACE_EXISTING));
        }
    }

    /** Also parts of one, such as 0.5. */
    private static Duration minutes(String text) {
        return Duration.ofSeconds(
                new BigDecimal(text).multiply(BigDecimal.valueOf(60)).longValue());
    }
}
