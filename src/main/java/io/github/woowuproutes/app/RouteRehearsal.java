package io.github.woowuproutes.app;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.DeliverySteps;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.main.Main;

/**
 * Loads the routes of an installation as a run does, and starts none of them: they are built on a journal of their own,
 * which is thrown away, and no port is opened.
 */
public final class RouteRehearsal {

    private final Settings settings;
    private final Path workingDirectory;
    private final Clock clock;

    public RouteRehearsal(Settings settings, Path workingDirectory, Clock clock) {
        this.settings = settings;
        // Camel's patterns of what to leave out need it
        this.workingDirectory = workingDirectory.toAbsolutePath();
        this.clock = clock;
    }

    /** The route files and kamelets that are there, from the working directory. */
    public List<Path> files() {
        return RouteFolder.of(workingDirectory).files();
    }

    /**
     * What is wrong with the route files: first each by itself, and if all can be read, all of them together. As long as
     * the configuration has faults they are only read.
     */
    public List<RouteFault> faults() {
        RouteFolder folder = RouteFolder.of(workingDirectory);
        List<RouteFault> unreadable = folder.unreadable(settings);
        if (!unreadable.isEmpty() || !settings.faults().isEmpty()) {
            return unreadable;
        }
        try {
            Path away = Files.createTempDirectory("woowup-check");
            try {
                return together(folder, away);
            } finally {
                delete(away);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder for temporary files", e);
        }
    }

    private List<RouteFault> together(RouteFolder folder, Path away) {
        List<RouteFault> faults = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        Optional<RouteFault> fault = load(folder, away, excluded);
        while (fault.isPresent()) {
            faults.add(fault.get());
            String file = fault.get().file();
            if (excluded.contains(file) || file.equals(RouteFolder.WHOLE)) {
                break;
            }
            // without that file the next fault shows
            excluded.add(file);
            fault = load(folder, away, excluded).filter(next -> !faults.contains(next));
        }
        return faults;
    }

    private Optional<RouteFault> load(RouteFolder folder, Path away, List<String> excluded) {
        Configuration configuration = settings.configuration();
        if (!Mappings.faults(workingDirectory).isEmpty()
                || !MerchantRules.faults(configuration, workingDirectory).isEmpty()) {
            // without its mappings and rules no engine starts; whoever asks for routes asks for those too
            return Optional.empty();
        }
        MerchantRules rules = MerchantRules.load(configuration, workingDirectory);
        Journal journal =
                Journal.open(new JournalSettings("jdbc:sqlite:journal.db", Optional.empty(), Optional.empty(), away));
        DeliverySteps delivery = new DeliverySteps(
                configuration,
                rules,
                journal.deliver("check", configuration.duration("woowup.quiet-time")),
                journal.budget(),
                clock,
                false);
        Main camel = Engine.withRoutes(settings, workingDirectory, rules, journal, delivery, clock);
        Engine.silence(camel);
        // nothing is due here, and threads that were never started need not be waited for at the end
        camel.addOverrideProperty("camel.component.quartz.autoStartScheduler", "false");
        if (!excluded.isEmpty()) {
            camel.addInitialProperty(
                    "camel.main.routesExcludePattern",
                    excluded.stream().map(file -> "**/" + file).collect(Collectors.joining(",")));
        }
        try {
            camel.start();
            return Optional.empty();
        } catch (Exception failed) {
            return Optional.of(new RouteFault(fileOf(failed, folder), Reason.of(failed)));
        } finally {
            delivery.stop();
            camel.stop();
            journal.close();
        }
    }

    private static String fileOf(Throwable failure, RouteFolder folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedToCreateRouteException route) {
                return folder.fileOf(route.getRouteId());
            }
        }
        return RouteFolder.WHOLE;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
