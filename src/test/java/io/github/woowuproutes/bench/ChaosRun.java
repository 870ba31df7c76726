package io.github.woowuproutes.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A town in trouble, and what is found when all of it is over. */
final class ChaosRun {

    private final Town town;
    private final ChaosPlan plan;
    private final PrintStream out;
    private final JournalRows journal;

    ChaosRun(Town town, ChaosPlan plan, PrintStream out) {
        this.town = town;
        this.plan = plan;
        this.out = out;
        this.journal = new JournalRows(town.journal());
    }

    /** True if nothing is lost, nothing double and nothing wrong. */
    boolean play() throws IOException, SQLException, InterruptedException {
        for (Instance instance : town.instances()) {
            instance.awaitUp();
        }
        Traffic traffic = Traffic.begin(town, plan.perSecond(), plan.seed());
        Supervision supervision = Supervision.begin(town);
        Strikes strikes = Strikes.begin(town, plan, out);
        strikes.awaitEnd(patience());
        town.heal();
        long healed = System.nanoTime();
        boolean handedIn = traffic.end(patience().toMillis());
        boolean calm = handedIn && awaitCalm();
        double seconds = (System.nanoTime() - healed) / 1e9;
        supervision.end();
        for (Instance instance : town.instances()) {
            instance.stop();
        }
        return report(strikes, supervision, calm, seconds);
    }

    /** Longer than any rest of ours. */
    private Duration patience() {
        return plan.quiet().multipliedBy(4).plusMinutes(2);
    }

    /** Returns true when every order is final, every file read, every message taken; false when nothing moves any more. */
    private boolean awaitCalm() throws IOException, SQLException, InterruptedException {
        Map<String, Integer> before = Map.of();
        long moved = System.nanoTime();
        while (System.nanoTime() - moved < patience().toNanos()) {
            Map<String, Integer> now = state();
            if (now.isEmpty()) {
                return true;
            }
            moved = now.equals(before) ? moved : System.nanoTime();
            before = now;
            Thread.sleep(500);
        }
        out.println("nothing moves any more, and this is left: " + before);
        return false;
    }

    /** How much is left to do, of each kind. */
    private Map<String, Integer> state() throws IOException, SQLException {
        Map<String, Integer> left = new TreeMap<>(journal.counts());
        left.keySet().removeAll(Set.of("REWARDED", "SKIPPED", "PARKED"));
        Set<String> missing = new java.util.HashSet<>(town.sales().numbers());
        missing.removeAll(journal.all());
        left.put("not accepted", missing.size());
        left.put("files", town.files().left());
        left.put("messages", (int) town.broker().left().messages());
        left.values().removeIf(count -> count == 0);
        return left;
    }

    private boolean report(Strikes strikes, Supervision supervision, boolean calm, double seconds)
            throws IOException, SQLException {
        Reckoning reckoning = Reckoning.of(town, journal);
        int badStops = town.instances().stream().mapToInt(Instance::badStops).sum();
        double slowest = town.instances().stream()
                .mapToDouble(Instance::slowestStopSeconds)
                .max()
                .orElse(0);
        long givenUp = town.broker().left().givenUp();
        int connections = 6 * plan.instances();
        Table table =
                new Table("", "found", "allowed").row("faults that struck", Integer.toString(strikes.count()), "");
        reckoning.addTo(table);
        table.row("messages that the broker gave up", Long.toString(givenUp), "0")
                .row("stops that were not clean", Integer.toString(badStops), "0")
                .row("slowest stop, s", "%.1f".formatted(slowest), "30")
                .row("faults that could not be played", Integer.toString(strikes.failures()), "0")
                .row(
                        "most connections to the journal's database",
                        Integer.toString(supervision.mostConnections()),
                        Integer.toString(connections))
                .row(
                        "requests that broke the wire format",
                        Long.toString(town.woowup().violations()),
                        "0")
                .row("from the end of all faults until all was final, s", "%.0f".formatted(seconds), "");
        out.println();
        table.print(out);
        out.println("struck: " + strikes.played());
        for (String number : reckoning.notRight()) {
            out.println("order " + number + ", sold with " + town.sales().totals(number));
            journal.print(number, out);
            town.woowup().ledger().stream()
                    .filter(reward -> reward.path("order").asText().equals(number))
                    .forEach(reward -> out.println("    ledger: " + reward));
        }
        return calm
                && reckoning.isWhole()
                && givenUp == 0
                && badStops == 0
                && strikes.failures() == 0
                && supervision.mostConnections() <= connections
                && town.woowup().violations() == 0;
    }
}
