package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.Account;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalInspection;
import io.github.woowuproutes.journal.JournalSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The journal of the working directory, for a command that works beside a run. */
final class OpenJournal implements AutoCloseable {

    /** A command can work while other keys are wrong, or are in the environment of the service only. */
    private static final Set<String> NEEDED =
            Set.of("orders.shop", "orders.hold", "woowup.quiet-time", "orders.sql.time-zone", "orders.file.time-zone");

    private final Settings settings;
    private final Journal journal;

    private OpenJournal(Settings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * Opens it.
     *
     * @throws UsageException if there is none, or its keys are wrong
     */
    static OpenJournal here(Path directory) {
        return open(directory, false);
    }

    /** As {@link #here}; makes a new one where there is none. */
    static OpenJournal hereOrNew(Path directory) {
        return open(directory, true);
    }

    private static OpenJournal open(Path directory, boolean mayBeNew) {
        var settings = Settings.inspect(directory, System.getenv());
        refuseFaults(settings);
        var configuration = settings.configuration();
        var where = new JournalSettings(
                configuration.text("journal.url"),
                configuration.find("journal.username"),
                configuration.find("journal.password"),
                directory);
        var found = JournalInspection.of(where);
        if (!found.present() && !mayBeNew) {
            throw new UsageException("there is no " + where + " in " + directory.toAbsolutePath()
                    + ": go to the folder of the installation; woowup run makes the journal");
        }
        configuration
                .find("woowup.program-id")
                .map(program ->
                        new Account(configuration.text("woowup.url"), configuration.text("woowup.api"), program))
                .filter(account -> found.account().filter(account::equals).isEmpty()
                        && found.account().isPresent())
                .ifPresent(account -> {
                    throw new UsageException("the " + where + " belongs to "
                            + found.account().get() + ", and the configuration names " + account);
                });
        return new OpenJournal(settings, Journal.open(where));
    }

    private static void refuseFaults(Settings settings) {
        var faults = settings.faults().stream()
                .filter(fault -> fault.key().startsWith("journal.") || NEEDED.contains(fault.key()))
                .map(ConfigurationFault::sentence)
                .toList();
        if (!faults.isEmpty()) {
            throw new UsageException("the configuration is wrong:\n  " + String.join("\n  ", faults));
        }
    }

    Journal journal() {
        return journal;
    }

    Configuration configuration() {
        return settings.configuration();
    }

    /** The sources that are read, and need not be told to send an order again. */
    List<String> databases() {
        return settings.databases();
    }

    @Override
    public void close() {
        journal.close();
    }
}
