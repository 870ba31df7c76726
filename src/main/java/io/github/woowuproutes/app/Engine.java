package io.github.woowuproutes.app;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.AcceptSteps;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.DeliverySteps;
import io.github.woowuproutes.file.FileStatuses;
import io.github.woowuproutes.health.DeliveryHealth;
import io.github.woowuproutes.health.JournalHealth;
import io.github.woowuproutes.health.OrderCounts;
import io.github.woowuproutes.health.OrderFileHealth;
import io.github.woowuproutes.health.OrderQueueHealth;
import io.github.woowuproutes.health.ShopDatabaseHealth;
import io.github.woowuproutes.health.WebhookHealth;
import io.github.woowuproutes.http.HttpSteps;
import io.github.woowuproutes.http.OrderServerFactory;
import io.github.woowuproutes.jms.QueueStatuses;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.mapping.MappingSteps;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.network.CompanyNetwork;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.source.PollStatuses;
import io.github.woowuproutes.webhook.WebhookSteps;
import io.github.woowuproutes.webhook.Webhooks;
import io.github.woowuproutes.woowup.WoowUpTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.main.Main;

/** Camel, set up for one installation and not started. */
public final class Engine {

    private static final String TRANSPORT = "woowup-transport";
    private static final String ROUTES = "camel.main.routesIncludePattern";

    private Engine() {}

    /** Camel with the routes of the working directory, and the steps they call. */
    static Main withRoutes(
            Settings settings,
            Path workingDirectory,
            MerchantRules rules,
            Journal journal,
            DeliverySteps delivery,
            Clock clock) {
        Configuration configuration = settings.configuration();
        Main camel = plain(settings);
        Path routes = workingDirectory.resolve("routes");
        camel.addInitialProperty(ROUTES, "file:" + routes + "/*.camel.yaml");
        camel.addInitialProperty("camel.component.kamelet.location", "file:" + routes.resolve("kamelets"));
        AcceptSteps.of(configuration, rules, journal, clock).forEach(camel::bind);
        camel.bind("accept-preview", new AcceptPreview(configuration, rules, clock));
        Mappings mappings = Mappings.load(workingDirectory);
        MappingSteps.of(mappings).forEach(camel::bind);
        camel.bind("mappings", mappings);
        bindHttp(camel, settings, mappings, journal, clock);
        delivery.steps().forEach(camel::bind);
        camel.bind(TRANSPORT, new WoowUpTransport(configuration.text("woowup.url"), delivery::limits));
        camel.bind("configuration", configuration);
        camel.bind("marks", journal);
        camel.bind("clock", clock);
        camel.bind("look-who-polls", new LookWhoPolls(journal));
        camel.bind("take-over-orders", new TakeOver(journal));
        camel.bind("watch-lock", new WatchLock(journal));
        PollStatuses polls = new PollStatuses();
        camel.bind("poll-statuses", polls);
        QueueStatuses queues = new QueueStatuses();
        camel.bind("queue-statuses", queues);
        FileStatuses files = new FileStatuses(System::nanoTime);
        camel.bind("file-statuses", files);
        OrderCounts counts = new OrderCounts(journal.view(), System::nanoTime);
        camel.bind("order-counts", counts);
        camel.bind("journal-health", new JournalHealth(counts));
        camel.bind("delivery-health", new DeliveryHealth(delivery));
        camel.bind("shop-database-health", new ShopDatabaseHealth(polls));
        camel.bind("order-queue-health", new OrderQueueHealth(queues));
        camel.bind("order-file-health", new OrderFileHealth(files));
        return camel;
    }

    private static void bindHttp(Main camel, Settings settings, Mappings mappings, Journal journal, Clock clock) {
        Configuration configuration = settings.configuration();
        Set<String> formats = mappings.formats().stream()
                .filter(format -> !format.equals(Mappings.OWN))
                .collect(Collectors.toSet());
        Webhooks webhooks =
                new Webhooks(configuration, formats, settings.properties().stringPropertyNames());
        HttpSteps.of(configuration, webhooks, journal.view(), clock).forEach(camel::bind);
        WebhookSteps.of(webhooks, journal.notifications()).forEach(camel::bind);
        camel.bind("order-server", new OrderServerFactory(configuration, webhooks));
        camel.bind("webhook-health", new WebhookHealth(journal.view()));
    }

    /** Camel that only calls out, with the settings of a run, and opens no port. */
    public static Main withoutRoutes(Settings settings) {
        Main camel = plain(settings);
        silence(camel);
        // Camel's default: nothing of ours is there
        camel.addOverrideProperty(ROUTES, "classpath:camel/*");
        return camel;
    }

    /** Whatever the settings say, nothing begins and no port is opened. */
    static void silence(Main camel) {
        camel.addOverrideProperty("camel.main.autoStartup", "false");
        camel.addOverrideProperty("camel.server.enabled", "false");
        camel.addOverrideProperty("camel.management.enabled", "false");
        camel.bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, new SilentHttp());
    }

    private static Main plain(Settings settings) {
        Main camel = new Main();
        camel.setPropertyPlaceholderLocations("false");
        camel.setInitialProperties(settings.properties());
        camel.bind("company-network", new CompanyNetwork(settings.configuration()));
        camel.bind(
                TRANSPORT, new WoowUpTransport(settings.configuration().text("woowup.url"), (limit, remaining) -> {}));
        return camel;
    }
}
