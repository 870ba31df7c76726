package io.github.woowuproutes.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line with options: reads it, and runs the command or helps. */
final class Parser {

    private final Woowup root = new Woowup();
    private final CommandLine commandLine = new CommandLine(root);

    Parser(Map<String, Callable<Integer>> commands, Terminal terminal) {
        commands.forEach(commandLine::addSubcommand);
        commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.report(failure, root.isDebug(), terminal.err()));
    }

    /** @return an {@link ExitCode} */
    int execute(String... arguments) {
        return commandLine.execute(arguments);
    }

    private static int wrongUsage(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println("woowup: " + Failures.firstLine(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE;
    }
}
