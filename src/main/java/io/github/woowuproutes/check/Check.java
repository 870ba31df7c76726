package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.app.Engine;
import io.github.woowuproutes.app.RouteRehearsal;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.RewardPreview;
import io.github.woowuproutes.mapping.Mappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        keys();
        findings.addAll(routes());
        findings.addAll(mappings());
        journal();
        var shops = new ShopDatabases(settings, clock).read(orders);
        var previews = new LinkedHashMap<String, List<PreviewedOrder>>();
        var folders = new OrderFolders(settings, workingDirectory, clock).look(orders);
        var documents = new LinkedHashMap<>(shops.documents());
        documents.putAll(folders.documents());
        withWoowUp(documents, previews);
        findings.addAll(shops.findings());
        findings.addAll(new Queues(settings, workingDirectory).ask());
        findings.addAll(folders.findings());
        return new Report(findings, previews);
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
        return Mappings.faults(workingDirectory).stream()
                .map(fault -> Finding.wrong(
                        fault.key(),
                        "%s: found %s; expected %s".formatted(fault.where(), fault.found(), fault.expected())))
                .toList();
    }

    private void journal() {
        if (isRight("journal.")) {
            findings.add(new JournalCheck(settings.configuration(), workingDirectory).look());
        }
    }

    private void withWoowUp(Map<String, List<Document>> shops, Map<String, List<PreviewedOrder>> previews) {
        var camel = Engine.withoutRoutes(settings);
        try {
            camel.start();
            var woowUp = new WoowUp(settings.configuration(), camel.getCamelContext());
            var rate = account(woowUp);
            if (isRight("orders.") && isRight("woowup.customer.")) {
                shops.forEach((shop, documents) -> previews.put(shop, previewed(documents, rate)));
            }
        } catch (Exception wrong) {
            findings.add(Finding.wrong("camel.*", Words.of(wrong)));
        } finally {
            camel.stop();
        }
    }

    private Optional<OrderPreview.Delivering> account(WoowUp woowUp) {
        if (!isRight("woowup.")) {
            findings.add(Finding.remark("account", "not asked, because its keys are wrong"));
            return Optional.empty();
        }
        var configuration = settings.configuration();
        var result = new AccountCheck(configuration, woowUp).ask();
        findings.add(result.finding());
        return result.pointsPerUnit().map(rate -> {
            var reward = new RewardPreview(configuration, rate);
            return new OrderPreview.Delivering(reward, new CustomerLookUp(configuration, reward.requests(), woowUp));
        });
    }

    private List<PreviewedOrder> previewed(List<Document> documents, Optional<OrderPreview.Delivering> woowUp) {
        var preview = new OrderPreview(new AcceptPreview(settings.configuration(), clock), woowUp);
        return documents.stream().map(preview::of).toList();
    }

    /** Whether no key that begins so has a fault. */
    private boolean isRight(String keys) {
        return settings.faults().stream().noneMatch(fault -> fault.key().startsWith(keys));
    }
}
