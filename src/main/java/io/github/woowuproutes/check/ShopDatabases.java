package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.source.ShopCheck;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries the shop databases that are enabled, each with its query. */
final class ShopDatabases {

    private final Settings settings;
    private final ShopCheck check;

    ShopDatabases(Settings settings, Clock clock) {
        this.settings = settings;
        this.check = new ShopCheck(settings.configuration(), clock);
    }

    /**
     * What came out.
     *
     * @param documents the first orders of each database that could be read
     */
    record Result(List<Finding> findings, Map<String, List<Document>> documents) {}

    /** @param first how many orders of each */
    Result read(int first, SideBySide sideBySide) {
        var findings = new ArrayList<Finding>();
        var documents = new LinkedHashMap<String, List<Document>>();
        for (var one : sideBySide.each(settings.databases(), database -> read(database, first))) {
            findings.addAll(one.findings());
            documents.putAll(one.documents());
        }
        if (settings.databases().isEmpty()
                && settings.queues().isEmpty()
                && settings.files().isEmpty()
                && !settings.configuration().flag("orders.http.enabled")) {
            findings.add(Finding.remark("orders.sql.enabled", "no source of orders is on: nothing will ever be sent"));
        }
        return new Result(findings, documents);
    }

    private Result read(String database, int first) {
        if (hasFaults(database)) {
            return new Result(List.of(Finding.remark(database, "not tried, because its keys are wrong")), Map.of());
        }
        var findings = new ArrayList<Finding>();
        var report = check.of(database, first);
        report.faults().stream()
                .map(words -> report.reachable() ? Finding.wrong(database, Words.of(words)) : away(database, words))
                .forEach(findings::add);
        if (report.faults().isEmpty()) {
            findings.add(Finding.fine(database, "the shop's database answers, and its query gives what is needed"));
        }
        report.remarks().stream()
                .map(words -> Finding.remark(database, Words.of(words)))
                .forEach(findings::add);
        if (settings.configuration().text(database + ".start").equalsIgnoreCase("now")) {
            findings.add(Finding.remark(
                    database,
                    "what is shown is of the last 30 days; with %s.start = now the first woowup run begins at its own start"
                            .formatted(database)));
        }
        return new Result(findings, report.documents().isEmpty() ? Map.of() : Map.of(database, report.documents()));
    }

    private Finding away(String database, String words) {
        return Finding.unreachable(
                database,
                Hops.of(settings.configuration().text(database + ".url"))
                        .map(hop -> hop + " (" + Words.of(words) + ")")
                        .orElseGet(() -> Words.of(words)));
    }

    /** What keeps a database from ever being read, found without connecting to any. */
    List<Finding> withoutConnecting() {
        return settings.databases().stream()
                .filter(database -> !hasFaults(database))
                .flatMap(database -> check.withoutConnecting(database).stream()
                        .map(words -> Finding.wrong(database, Words.of(words))))
                .toList();
    }

    /** With a key that is wrong in itself there is nothing to try; the customer's fields are needed as well. */
    private boolean hasFaults(String database) {
        return settings.faults().stream()
                .map(ConfigurationFault::key)
                .anyMatch(key -> key.startsWith(database + ".") || key.equals("woowup.customer.id"));
    }
}
