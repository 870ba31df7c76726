package io.github.woowuproutes.cli;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.OtherAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The configuration of the working directory, running until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the configuration of the working directory, until Ctrl-C or SIGTERM.")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

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
        Settings settings = Settings.load(here, System.getenv());
        settings.warnings().forEach(warning -> terminal.err().println("woowup: " + warning));
        Application application = start(settings, here);
        try {
            terminal.termination().await();
        } finally {
            application.close();
        }
        return ExitCode.FINE;
    }

    private static Application start(Settings settings, Path here) throws Exception {
        try {
            return Application.start(settings, here, Clock.systemUTC());
        } catch (OtherAccount e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
