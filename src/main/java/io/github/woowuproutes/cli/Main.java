package io.github.woowuproutes.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Where the process begins. */
public final class Main {

    /** Camel gives orders in flight 25 s; what is left is for the rest, before a supervisor's usual 30 s are over. */
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private Main() {}

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        var termination = new Termination(PATIENCE);
        termination.listen(Runtime.getRuntime());
        var terminal = new Terminal(new PrintWriter(System.out, true), new PrintWriter(System.err, true), termination);
        var code = Commands.all().execute(terminal, arguments);
        termination.finish(code);
        System.exit(code);
    }
}
