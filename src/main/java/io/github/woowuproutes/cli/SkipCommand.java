package io.github.woowuproutes.cli;

import io.github.woowuproutes.journal.Skip;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends orders without a reward. */
@Command(
        name = "skip",
        mixinStandardHelpOptions = true,
        description = {
            "Ends orders that wait or were parked, without a reward; it may be used beside woowup run.",
            "All of a filter: woowup skip --state parked --reason branch --note \"branch was closed\""
        })
final class SkipCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path directory;

    @Mixin
    private FilterOptions which = new FilterOptions();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why; it becomes the order's reason. Required.")
    private String note;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean trial;

    SkipCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    SkipCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return an {@link ExitCode}: failed if a number is not there */
    @Override
    public Integer call() {
        if (note == null || note.isBlank()) {
            throw new UsageException("--note: say why, for whoever looks at the order later");
        }
        try (var open = OpenJournal.here(directory)) {
            return new Treatment(open.journal(), new Skip(note.strip()), terminal)
                    .of(which, new Moments(open.configuration()), trial);
        }
    }
}
