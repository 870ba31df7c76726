package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in words, and turns it into an exit code. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Woowup root;

    Errors(Woowup root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println("woowup: " + firstLine(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        var code = failure instanceof ConfigurationException wrong ? configuration(wrong, err) : other(failure, err);
        if (root.isDebug()) {
            failure.printStackTrace(err);
        }
        return code;
    }

    private static int configuration(ConfigurationException wrong, PrintWriter err) {
        err.println("woowup: the configuration is wrong:");
        wrong.faults().stream().map(ConfigurationFault::sentence).forEach(fault -> err.println("  " + fault));
        return ExitCode.WRONG_USAGE;
    }

    private int other(Exception failure, PrintWriter err) {
        err.println("woowup: " + firstLine(failure) + (root.isDebug() ? "" : " (--debug shows where)"));
        return ExitCode.FAILED;
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .filter(line -> !line.isBlank() && failure.getMessage() != null)
                .orElse(failure.getClass().getSimpleName());
    }
}
