package io.github.woowuproutes.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.woowuproutes.check.Check;
import io.github.woowuproutes.check.CustomerPreview;
import io.github.woowuproutes.check.Finding;
import io.github.woowuproutes.check.MappingCheck;
import io.github.woowuproutes.check.PreviewedOrder;
import io.github.woowuproutes.check.Report;
import io.github.woowuproutes.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tries the configuration of the working directory, and changes nothing anywhere. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tries the configuration of the working directory: keys, routes, journal, account, databases. Shows the first"
                    + " orders as they would be sent. Changes nothing anywhere; it may be used beside woowup run.",
            "Exit codes: 0 all is well, 1 something could not be reached, 2 something has to be corrected."
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    private Woowup root;

    @Option(names = "--orders", paramLabel = "N", description = "How many orders of each database to show. Default: 5.")
    private int orders = 5;

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description =
                    "Try a mapping with the document FILE instead: shows the orders it yields, and what becomes of them.")
    private String mapping;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A document, for --mapping.")
    private Path file;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return an {@link ExitCode}: what has to be corrected outweighs what could not be reached */
    @Override
    public Integer call() {
        if (orders < 0 || orders > 1000) {
            throw new UsageException("--orders: expected a number from 0 to 1000.");
        }
        if ((mapping == null) != (file == null)) {
            throw new UsageException("--mapping needs a name and a file: woowup check --mapping shopify sample.json");
        }
        var here = Path.of("");
        var settings = Settings.inspect(here, System.getenv());
        if (mapping != null) {
            var check = new MappingCheck(settings, here, Clock.systemUTC());
            return new MappingTrial(check, terminal.out()).run(mapping, file);
        }
        if (root == null || !root.isDebug()) {
            // what the parts log is in the report, in better words
            silence();
        }
        var report = new Check(settings, here, Clock.systemUTC()).everything(orders);
        print(report, terminal.out());
        if (report.count(Finding.Level.WRONG) > 0) {
            return ExitCode.WRONG_USAGE;
        }
        return report.count(Finding.Level.UNREACHABLE) > 0 ? ExitCode.FAILED : ExitCode.FINE;
    }

    private static void silence() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.getLoggerContext().getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .forEach(logger -> logger.setLevel(Level.OFF));
    }

    static void print(Report report, PrintWriter out) {
        var width = report.findings().stream()
                .mapToInt(finding -> finding.subject().length())
                .max()
                .orElse(0);
        for (var finding : report.findings()) {
            out.printf("%s  %-" + width + "s  %s%n", mark(finding), finding.subject(), finding.sentence());
        }
        report.orders().forEach((database, shown) -> print(database, shown, out));
        report.customers().forEach((database, seen) -> printCustomers(database, seen, out));
        out.println();
        out.println(summary(report));
        out.flush();
    }

    private static void print(String database, List<PreviewedOrder> shown, PrintWriter out) {
        out.printf("%nThe first orders of %s, as they would be sent now:%n", database);
        for (var order : shown) {
            out.printf("  %s: %s%n", order.number(), order.words());
            order.body().ifPresent(body -> out.printf("      %s%n", body));
        }
    }

    private static void printCustomers(String database, List<CustomerPreview.Seen> seen, PrintWriter out) {
        if (!seen.isEmpty()) {
            out.printf(
                    "%nThe first customers of %s, before and after the rules, and what WoowUp is asked for:%n",
                    database);
            for (var customer : seen) {
                out.printf("  %s%n      %s (%s)%n", customer.before(), customer.after(), customer.sent());
            }
        }
    }

    private static String mark(Finding finding) {
        return switch (finding.level()) {
            case FINE -> "ok";
            case REMARK -> "  ";
            case UNREACHABLE, WRONG -> "!!";
        };
    }

    private static String summary(Report report) {
        var wrong = report.count(Finding.Level.WRONG);
        var unreachable = report.count(Finding.Level.UNREACHABLE);
        if (wrong + unreachable == 0) {
            return "All is well. woowup run starts it.";
        }
        return "%d to correct, %d not reached.".formatted(wrong, unreachable);
    }
}
