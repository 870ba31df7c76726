package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code bench/rate}: several instances on one journal, thousands of orders, and WoowUp's real limit in real time. */
final class Rate {

    private static final Map<String, String> DEFAULTS =
            Map.of("minutes", "10", "instances", "3", "orders", "3000", "limit", "140", "workers", "8");
    private static final double LEAST_USED = 0.95;
    private static final double MOST_REFUSED = 0.01;

    private Rate() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/rate", DEFAULTS, Set.of(), words);
        boolean kept;
        try (Workplace place = Workplace.open("rate");
                WoowUp woowup = WoowUp.start(Duration.ofMillis(50), arguments.number("limit"))) {
            place.shop().open(arguments.number("orders"), 80);
            String journal = place.shop().newJournal();
            List<Process> instances = new ArrayList<>();
            try {
                for (int i = 0; i < arguments.number("instances"); i++) {
                    instances.add(Installation.in(
                                    place.project(),
                                    Files.createTempDirectory(place.directory(), "ours-"),
                                    place.shop(),
                                    woowup,
                                    arguments.number("workers"))
                            .journalAt(journal)
                            .with("woowup.rate-limit", arguments.number("limit") + "/min")
                            .run("-Xmx256m"));
                }
                kept = watch(woowup, arguments);
            } finally {
                for (Process instance : instances) {
                    instance.destroy();
                }
                for (Process instance : instances) {
                    if (!instance.waitFor(40, TimeUnit.SECONDS)) {
                        instance.destroyForcibly();
                    }
                }
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean watch(WoowUp woowup, Arguments arguments) throws IOException, InterruptedException {
        while (woowup.orders() == 0) {
            Thread.sleep(100);
        }
        long before = woowup.requests();
        long refusedBefore = woowup.refusedForRate();
        Thread.sleep(Duration.ofMinutes(arguments.number("minutes")).toMillis());
        long refused = woowup.refusedForRate() - refusedBefore;
        long served = woowup.requests() - before - refused;
        double used = (double) served / ((long) arguments.number("limit") * arguments.number("minutes"));
        double share = (double) refused / Math.max(1, served + refused);
        new Table("", "found", "allowed")
                .row("instances", arguments.text("instances"), "")
                .row("calls that WoowUp served", Long.toString(served), "")
                .row("of the quota", percent(used), ">= " + percent(LEAST_USED))
                .row("429", percent(share), "<= " + percent(MOST_REFUSED))
                .row("orders rewarded", Integer.toString(woowup.orders()), "")
                .row("orders rewarded twice", Integer.toString(woowup.doubles()), "0")
                .print(System.out);
        return used >= LEAST_USED && share <= MOST_REFUSED && woowup.doubles() == 0;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
