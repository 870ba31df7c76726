package io.github.woowuproutes.lint;

import io.github.woowuproutes.accept.AcceptSteps;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.DeliverySteps;
import io.github.woowuproutes.http.HttpSteps;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.mapping.MappingSteps;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.webhook.WebhookSteps;
import io.github.woowuproutes.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What this project offers to its routes: the documented keys, and the steps that the real parts bring. */
final class BundleNames {

    /** A row of the reference: the key, and its default unless it has none. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (?:`([^`]*)`|[^|]*) \\|");

    private BundleNames() {}

    /**
     * Collects the names; the journal that the steps need is a file of its own in the scratch folder.
     *
     * @param project the project's folder
     */
    static Names of(Path project, Path scratch) throws IOException {
        return new Names(keys(project.resolve("docs/reference.md")), steps(scratch), Set.of());
    }

    private static Map<String, String> keys(Path reference) throws IOException {
        var keys = new TreeMap<String, String>();
        ROW.matcher(Files.readString(reference))
                .results()
                .forEach(row ->
                        keys.put(row.group(1), Optional.ofNullable(row.group(2)).orElse("")));
        return keys;
    }

    private static Set<String> steps(Path scratch) {
        var configuration = Settings.of(Map.of("woowup.program-id", "1", "orders.anonymous", "none"));
        var rules = MerchantRules.load(configuration, scratch);
        var settings = new JournalSettings("jdbc:sqlite:journal.db", Optional.empty(), Optional.empty(), scratch);
        var names = new HashSet<String>();
        try (var journal = Journal.open(settings)) {
            var delivery = new DeliverySteps(
                    configuration,
                    rules,
                    journal.deliver("lint", Duration.ofMinutes(10)),
                    journal.budget(),
                    Clock.systemUTC(),
                    false);
            names.addAll(delivery.steps().keySet());
            names.addAll(AcceptSteps.of(configuration, rules, journal, Clock.systemUTC())
                    .keySet());
            var webhooks = new Webhooks(configuration, Set.of(), Set.of());
            names.addAll(HttpSteps.of(configuration, webhooks, journal.view(), Clock.systemUTC())
                    .keySet());
            names.addAll(WebhookSteps.of(webhooks, journal.notifications()).keySet());
            names.addAll(MappingSteps.of(Mappings.load(scratch)).keySet());
            names.add("take-over-orders");
            names.add("watch-lock");
            names.add("look-who-polls");
            delivery.stop();
        }
        return names;
    }
}
