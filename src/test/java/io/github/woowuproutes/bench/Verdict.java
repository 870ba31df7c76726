package io.github.woowuproutes.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of a shop's orders, by WoowUp's ledger and by the journal.
 *
 * @param orders     how many orders the shop has
 * @param rewarded   how many different ones WoowUp rewarded
 * @param doubles    how many rewards too many
 * @param lost       orders that were not rewarded, and are not UNKNOWN in the journal
 * @param unknown    orders that are UNKNOWN
 * @param arrived    those of them that were rewarded
 * @param untrue     orders that are REWARDED in the journal and not in the ledger
 * @param unanswered rewards whose success was not told
 * @param violations requests that broke the wire format
 * @param states     how many orders are in each state
 */
record Verdict(
        int orders,
        int rewarded,
        int doubles,
        int lost,
        int unknown,
        int arrived,
        int untrue,
        int unanswered,
        long violations,
        TreeMap<String, Integer> states) {

    static Verdict of(Shop shop, WoowUp woowup, Journal journal) throws IOException, SQLException {
        List<String> rewards = woowup.rewarded();
        Set<String> rewarded = new HashSet<>(rewards);
        Set<String> sold = shop.orderNumbers();
        Set<String> unknown = journal.orders("UNKNOWN");
        return new Verdict(
                sold.size(),
                rewarded.size(),
                rewards.size() - rewarded.size(),
                without(without(sold, rewarded), unknown).size(),
                unknown.size(),
                unknown.size() - without(unknown, rewarded).size(),
                without(journal.orders("REWARDED"), rewarded).size(),
                woowup.unanswered(),
                woowup.violations(),
                journal.counts());
    }

    /** @param proof how long it may take until nothing is uncertain any more, if answers got lost and proof was sought */
    boolean isWhole(Lives lives, int workers, Optional<Duration> proof) {
        boolean uncertain = proof.isPresent()
                ? unknown > 0
                        || states.getOrDefault("REWARDED", 0) != orders
                        || lives.lastLifeSeconds() > proof.get().toSeconds()
                : unknown > workers * lives.kills() || lives.mostUnknownOfAKill() > workers;
        return lost == 0 && doubles == 0 && untrue == 0 && violations == 0 && !uncertain;
    }

    void print(Lives lives, int workers, Optional<Duration> proof, PrintStream out) {
        Table table = new Table("", "found", "allowed")
                .row("kills", text(lives.kills()), "")
                .row("orders in the shop", text(orders), "")
                .row("orders rewarded", text(rewarded), "")
                .row("LOST: neither rewarded nor UNKNOWN", text(lost), "0")
                .row("DOUBLE: rewards too many", text(doubles), "0")
                .row("REWARDED in the journal, not in the ledger", text(untrue), "0")
                .row("UNKNOWN", text(unknown), proof.isPresent() ? "0" : text(workers * lives.kills()))
                .row("  of these rewarded", text(arrived), "");
        if (proof.isPresent()) {
            table.row("answers that got lost", text(unanswered), "")
                    .row(
                            "from the last start until all was done, s",
                            String.format("%.0f", lives.lastLifeSeconds()),
                            text(proof.get().toSeconds()));
        } else {
            table.row("most new UNKNOWN of one kill", text(lives.mostUnknownOfAKill()), text(workers));
        }
        table.row("requests that broke the wire format", text(violations), "0")
                .row("start to first reward, median, s", String.format("%.1f", lives.medianStartSeconds()), "");
        out.println();
        table.print(out);
        out.println();
        out.println("the journal: " + states);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
