package io.github.woowuproutes.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it only helps. */
@Command(
        name = "woowup",
        description = "Carries a shop's paid orders into the WoowUp loyalty programme, each exactly once.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "The installation is the working directory: application.properties, routes/, lib/ and data/.",
            "Exit codes: 0 fine, 1 failed, 2 wrong usage or configuration."
        })
final class Woowup implements Runnable {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error, and the log of the demo.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    boolean isDebug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
