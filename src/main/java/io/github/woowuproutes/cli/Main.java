package io.github.woowuproutes.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

    /** Camel gives orders in flight 25 s; what is left is for the rest, before a supervisor's usual 30 s are over. */
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private Main() {}

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        var termination = new Termination(PATIENCE);
        termination.listen(Runtime.getRuntime());
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        var code = execute(Commands.all(), termination, out, err, arguments);
        termination.finish(code);
        System.exit(code);
    }

    static int execute(
            Commands commands, Termination termination, PrintWriter out, PrintWriter err, String... arguments) {
        var root = new Woowup();
        var errors = new Errors(root);
        var commandLine = new CommandLine(root);
        commands.neededFor(List.of(arguments), termination).forEach(commandLine::addSubcommand);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .execute(arguments);
    }
}
