package io.github.woowuproutes.cli;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.config.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code woowup run}. */
@Command(
        name = "run",
        description = "Runs the configuration of the working directory in the foreground, until SIGTERM or Ctrl-C.")
final class RunCommand implements Callable<Integer> {

    private final Termination termination;

    @Spec
    private CommandSpec spec;

    RunCommand(Termination termination) {
        this.termination = termination;
    }

    @Override
    public Integer call() throws Exception {
        Path here = Path.of("");
        Settings settings = Settings.load(here, System.getenv());
        settings.warnings().forEach(warning -> spec.commandLine().getErr().println("woowup: " + warning));
        Application application = Application.start(settings, here, Clock.systemUTC());
        try {
            termination.await();
        } finally {
            application.close();
        }
        return ExitCode.FINE;
    }
}
