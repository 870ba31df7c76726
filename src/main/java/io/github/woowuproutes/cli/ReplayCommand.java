package io.github.woowuproutes.cli;

import io.github.woowuproutes.journal.Replay;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends orders again that were parked or skipped; never what may have arrived. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends orders that were parked or skipped; it may be used beside woowup run, which sends them.",
            "What was rewarded, or may have been, is not sent again: it says what happens instead.",
            "All of a filter: woowup replay --state parked --reason branch"
        })
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path directory;

    @Mixin
    private FilterOptions which = new FilterOptions();

    @Option(
            names = "--reread",
            description =
                    "First take the order from its source again: a database is asked at its next poll, from anywhere"
                            + " else it has to be sent again.")
    private boolean reread;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean trial;

    ReplayCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    ReplayCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return an {@link ExitCode}: failed if a number is not there */
    @Override
    public Integer call() {
        try (var open = OpenJournal.here(directory)) {
            var configuration = open.configuration();
            var remedy = new Replay(
                    reread,
                    configuration.duration("orders.hold"),
                    configuration.duration("woowup.quiet-time"),
                    Set.copyOf(open.databases()));
            return new Treatment(open.journal(), remedy, terminal).of(which, new Moments(configuration), trial);
        }
    }
}
