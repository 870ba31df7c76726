package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.app.RouteRehearsal;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries a configuration: the keys, the routes, the journal, the account, the shop's databases and the queues, all in
 * one go. */
public final class Check {

    private final Settings settings;
    private final Path workingDirectory;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    /** @param settings as {@link Settings#inspect} gives them, faults and all */
    public Check(Settings settings, Path workingDirectory, Clock clock) {
        this.settings = settings;
        this.workingDirectory = workingDirectory;
        this.clock = clock;
    }

    /**
     * Looks at everything.
     *
     * @param orders how many orders of each database and folder to show
     */
    public Report everything(int orders) {
        try (var sideBySide = new SideBySide()) {
            return everything(orders, sideBySide);
        }
    }

    private Report everything(int orders, SideBySide sideBySide) {
        var rules = rules();
        var preview = rules.map(right -> new AcceptPreview(settings.configuration(), right, clock));
        var first = Math.max(orders, CustomerPreview.MOST);
        var asked = sideBySide.start(() -> new ShopDatabases(settings, clock).read(first, sideBySide));
        var queues = sideBySide.start(() -> new Queues(settings, workingDirectory).ask(sideBySide));
        var looked =
                sideBySide.start(() -> new OrderFolders(settings, workingDirectory, preview).look(first, sideBySide));
        keys();
        findings.addAll(routes());
        findings.addAll(mappings());
        journal();
        var shops = SideBySide.result(asked);
        var folders = SideBySide.result(looked);
        var documents = new LinkedHashMap<>(shops.documents());
        documents.putAll(folders.documents());
        var customers = new LinkedHashMap<String, List<CustomerPreview.Seen>>();
        preview.ifPresent(accept -> {
            documents.forEach((shop, read) -> customers.put(shop, new CustomerPreview(accept).of(read)));
            documents.replaceAll((shop, read) -> read.stream().limit(orders).toList());
            documents.values().removeIf(List::isEmpty);
        });
        var called = new CallsOut(settings, rules).make(documents, preview);
        findings.addAll(called.findings());
        findings.addAll(shops.findings());
        findings.addAll(SideBySide.result(queues));
        findings.addAll(folders.findings());
        return new Report(findings, called.previews(), customers);
    }

    /**
     * What makes a start pointless and no wait can heal, beside faults of keys: a missing driver, a query that cannot be
     * one, routes that do not load. Nothing is connected to.
     *
     * @param routes whether to load the routes as well
     */
    public List<Finding> beforeStart(boolean routes) {
        var hopeless = new ArrayList<>(new ShopDatabases(settings, clock).withoutConnecting());
        hopeless.addAll(new Queues(settings, workingDirectory).withoutConnecting());
        hopeless.addAll(ruleFiles());
        if (routes) {
            Stream.concat(routes().stream(), mappings().stream())
                    .filter(finding -> finding.level() == Finding.Level.WRONG)
                    .forEach(hopeless::add);
        }
        return hopeless;
    }

    private void keys() {
        settings.faults()
                .forEach(fault -> findings.add(Finding.wrong(
                        fault.key(),
                        "%s: found %s; expected %s".formatted(fault.where(), fault.found(), fault.expected()))));
        if (settings.faults().isEmpty()) {
            findings.add(Finding.fine("keys", "application.properties and the environment are right in themselves"));
        }
        if (settings.configuration().text("woowup.mode").equals("shadow")) {
            findings.add(Finding.remark("woowup.mode", "shadow: nothing is written to WoowUp, orders stay NEW"));
        }
        settings.warnings().forEach(warning -> findings.add(Finding.remark("keys", warning)));
    }

    private List<Finding> routes() {
        if (!Files.isDirectory(workingDirectory.resolve("routes"))) {
            return List.of(Finding.wrong(
                    "routes/",
                    "not in this folder: go to the installation, or copy it from where woowup is installed"));
        }
        var rehearsal = new RouteRehearsal(settings, workingDirectory, clock);
        var faults = rehearsal.faults();
        if (faults.isEmpty() && !mappings().isEmpty()) {
            return List.of(Finding.remark("routes/", "read, but not loaded together, because a mapping is wrong"));
        }
        if (faults.isEmpty()) {
            return List.of(Finding.fine("routes/", rehearsal.files().size() + " files load"));
        }
        return faults.stream()
                .map(fault -> Finding.wrong(fault.file(), fault.reason()))
                .toList();
    }

    private List<Finding> mappings() {
        return wrong(Mappings.faults(workingDirectory));
    }

    private List<Finding> ruleFiles() {
        return hasWrongRules() ? List.of() : wrong(MerchantRules.faults(settings.configuration(), workingDirectory));
    }

    private static List<Finding> wrong(List<ConfigurationFault> faults) {
        return faults.stream()
                .map(fault -> Finding.wrong(
                        fault.key(),
                        "%s: found %s; expected %s".formatted(fault.where(), fault.found(), fault.expected())))
                .toList();
    }

    /** The rules, unless their keys or files are wrong. */
    private Optional<MerchantRules> rules() {
        if (hasWrongRules()) {
            return Optional.empty();
        }
        var wrong = ruleFiles();
        findings.addAll(wrong);
        return wrong.isEmpty()
                ? Optional.of(MerchantRules.load(settings.configuration(), workingDirectory))
                : Optional.empty();
    }

    private boolean hasWrongRules() {
        return MerchantRules.KEYS.stream().anyMatch(key -> !isRight(key));
    }

    private void journal() {
        if (isRight("journal.")) {
            findings.add(new JournalCheck(settings.configuration(), workingDirectory).look());
        }
    }

    /** Whether no key that begins so has a fault. */
    private boolean isRight(String keys) {
        return settings.faults().stream().noneMatch(fault -> fault.key().startsWith(keys));
    }
}
