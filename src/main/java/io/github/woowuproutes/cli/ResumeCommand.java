package io.github.woowuproutes.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets go of a brake. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description =
                "Lets delivery go on after a brake (delivery.brake); orders and points are counted anew from now on.")
final class ResumeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path directory;

    ResumeCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    ResumeCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return {@link ExitCode#FINE}, also if nothing was braked */
    @Override
    public Integer call() {
        try (var open = OpenJournal.here(directory)) {
            terminal.out()
                    .println(open.journal()
                            .brakes()
                            .release()
                            .map(reason -> "The brake is released. It was on because " + Plain.of(reason) + ".")
                            .orElse("No brake was on."));
            return ExitCode.FINE;
        }
    }
}
