package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import java.io.PrintWriter;

/** Says in words what went wrong with a command, and turns it into an exit code. */
final class Failures {

    private Failures() {}

    /** @param debug whether the stack trace is printed as well */
    static int report(Exception failure, boolean debug, PrintWriter err) {
        var code = report(failure, err, debug ? "" : " (woowup --debug ... shows where)");
        if (debug) {
            failure.printStackTrace(err);
        }
        return code;
    }

    private static int report(Exception failure, PrintWriter err, String hint) {
        if (failure instanceof ConfigurationException wrong) {
            err.println("woowup: the configuration is wrong:");
            wrong.faults().stream().map(ConfigurationFault::sentence).forEach(fault -> err.println("  " + fault));
            return ExitCode.WRONG_USAGE;
        }
        if (failure instanceof UsageException wrong) {
            err.println("woowup: " + firstLine(wrong));
            return ExitCode.WRONG_USAGE;
        }
        err.println("woowup: " + firstLine(failure) + hint);
        return ExitCode.FAILED;
    }

    static String firstLine(Exception failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
