package io.github.woowuproutes.app;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.DeliverySteps;
import io.github.woowuproutes.health.OrderCounts;
import io.github.woowuproutes.journal.Account;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.rules.MerchantRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance of the bundle, running. */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Journal journal;
    private final DeliverySteps delivery;
    private final Main camel;

    private Application(Journal journal, DeliverySteps delivery, Main camel) {
        this.journal = journal;
        this.delivery = delivery;
        this.camel = camel;
    }

    /**
     * Opens the journal and starts the routes of the working directory.
     *
     * @throws io.github.woowuproutes.config.ConfigurationException if a file of rules is wrong
     * @throws io.github.woowuproutes.journal.JournalUnavailable if the journal cannot be opened
     * @throws io.github.woowuproutes.journal.JournalInUse       if another process delivers from it
     * @throws io.github.woowuproutes.journal.OtherAccount       if it belongs to another account
     * @throws PortTaken                                         if a port that is to be opened is not free
     */
    public static Application start(Settings settings, Path workingDirectory, Clock clock) throws Exception {
        return start(settings, workingDirectory, clock, false);
    }

    /**
     * As {@link #start(Settings, Path, Clock)}.
     *
     * @param verifyFirst whether WoowUp is asked before each first send of an order, for a journal that was restored
     */
    public static Application start(Settings settings, Path workingDirectory, Clock clock, boolean verifyFirst)
            throws Exception {
        Configuration configuration = settings.configuration();
        MerchantRules rules = MerchantRules.load(configuration, workingDirectory);
        Journal journal = Journal.open(new JournalSettings(
                configuration.text("journal.url"),
                configuration.find("journal.username"),
                configuration.find("journal.password"),
                workingDirectory));
        try {
            journal.belongsTo(new Account(
                    configuration.text("woowup.url"),
                    configuration.text("woowup.api"),
                    configuration.text("woowup.program-id")));
            DeliverySteps delivery = new DeliverySteps(
                    configuration,
                    rules,
                    journal.deliver(
                            ManagementFactory.getRuntimeMXBean().getName(),
                            configuration.duration("woowup.quiet-time")),
                    journal.budget(),
                    clock,
                    verifyFirst);
            Main camel = Engine.withRoutes(settings, workingDirectory, rules, journal, delivery, clock);
            camel.addMainListener(new FreePorts(camel));
            camel.start();
            if (configuration.text("woowup.mode").equals("shadow")) {
                LOG.info(
                        "Shadow: WoowUp is read, and nothing is written there. 'woowup report' sums up what would be.");
            }
            publishCounts(camel.getCamelContext().getRegistry());
            return new Application(journal, delivery, camel);
        } catch (Exception e) {
            journal.close();
            throw e;
        }
    }

    private static void publishCounts(Registry registry) {
        OrderCounts counts = registry.findSingleByType(OrderCounts.class);
        Optional.ofNullable(registry.findSingleByType(MeterRegistry.class)).ifPresent(counts::publish);
    }

    /** The journal, to look at. */
    public JournalView view() {
        return journal.view();
    }

    CamelContext camelContext() {
        return camel.getCamelContext();
    }

    /** Stops: what is under way is finished, what was only taken in hand is let go, nothing new begins. */
    @Override
    public void close() {
        delivery.stop();
        camel.stop();
        journal.close();
    }
}
