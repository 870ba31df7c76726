package io.github.woowuproutes.cli;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.app.PortTaken;
import io.github.woowuproutes.check.Check;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.http.OpenToStrangers;
import io.github.woowuproutes.journal.JournalInUse;
import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.OtherAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The configuration of the working directory, running until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the configuration of the working directory, until Ctrl-C or SIGTERM.")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--verify-first",
            description =
                    "For a journal from a backup: asks WoowUp before each first send of an order, and does not send"
                            + " what it shows already.")
    private boolean verifyFirst;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return {@link ExitCode#FINE} when it was stopped */
    @Override
    public Integer call() throws Exception {
        Path here = Path.of("");
        if (!Files.isDirectory(here.resolve("routes"))) {
            throw new UsageException("there is no folder routes/ in " + here.toAbsolutePath()
                    + ": the working directory is the installation. Go to its folder, or copy routes/ from where woowup"
                    + " is installed.");
        }
        Settings settings = Settings.inspect(here, System.getenv());
        settings.warnings().forEach(warning -> terminal.err().println("woowup: " + warning));
        refuseHopeless(settings, here, !settings.faults().isEmpty());
        Application application = start(settings, here);
        try {
            terminal.termination().await();
        } finally {
            application.close();
        }
        return ExitCode.FINE;
    }

    private Application start(Settings settings, Path here) throws Exception {
        try {
            return Application.start(settings, here, Clock.systemUTC(), verifyFirst);
        } catch (OtherAccount | PortTaken | OpenToStrangers e) {
            throw new UsageException(e.getMessage(), e);
        } catch (JournalInUse | JournalUnavailable e) {
            throw e;
        } catch (Exception e) {
            // Camel names one fault of the routes at a time
            refuseHopeless(settings, here, true);
            throw e;
        }
    }

    /** All that no wait can heal, at once. Loading the routes takes a while, so that is done only if something is wrong. */
    private static void refuseHopeless(Settings settings, Path here, boolean routes) {
        List<String> faults = new ArrayList<>();
        settings.faults().forEach(fault -> faults.add(fault.sentence()));
        new Check(settings, here, Clock.systemUTC())
                .beforeStart(routes)
                .forEach(finding -> faults.add(finding.subject() + ": " + finding.sentence() + "."));
        if (!faults.isEmpty()) {
            throw new UsageException("the configuration is wrong:\n  " + String.join("\n  ", faults));
        }
    }
}
