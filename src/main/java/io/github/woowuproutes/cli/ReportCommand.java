package io.github.woowuproutes.cli;

import io.github.woowuproutes.report.CsvTable;
import io.github.woowuproutes.report.Report;
import io.github.woowuproutes.report.ReportLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was, or would be, rewarded in a time. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Orders, customers, money and points by branch and outcome, of the orders that were paid in a time."
                        + " Only reads the journal; it may be used beside woowup run, in shadow as well.")
final class ReportCommand implements Callable<Integer> {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Terminal terminal;
    private final Path directory;

    @Option(names = "--from", paramLabel = "TIME", description = "Paid then or later: a date, or a date with a time.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Paid before; a date counts whole.")
    private String to;

    @Option(names = "--csv", description = "As CSV, for a spreadsheet.")
    private boolean csv;

    ReportCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    ReportCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return {@link ExitCode#FINE} */
    @Override
    public Integer call() {
        try (var open = OpenJournal.here(directory)) {
            var moments = new Moments(open.configuration());
            var report = new Report(open.journal()
                    .view()
                    .reported(
                            moments.from(from).orElse(EARLIEST), moments.to(to).orElse(LATEST)));
            if (csv) {
                writeCsv(report, terminal.out());
            } else {
                print(report, moments, terminal.out());
            }
            terminal.out().flush();
            return ExitCode.FINE;
        }
    }

    private static void writeCsv(Report report, PrintWriter out) {
        var table =
                new CsvTable(out, "branch", "state", "reason", "currency", "orders", "customers", "total", "points");
        report.lines(line -> table.row(
                line.branch(),
                line.state(),
                line.reason(),
                line.currency(),
                line.orders(),
                line.customers(),
                line.total(),
                line.points()));
    }

    private void print(Report report, Moments moments, PrintWriter out) {
        out.printf(
                "Orders paid%s%s, days in %s%n%n",
                from == null ? "" : " from " + from, to == null ? "" : " to " + to, moments.zone());
        out.printf("%9s %9s %16s %12s  %s%n", "orders", "customers", "total", "points", "branch: outcome");
        var whole = report.lines(line -> print(line, out));
        out.printf("%n%9d %9d %16s %12d  in all%n", whole.orders(), whole.customers(), "", whole.points());
    }

    private static void print(ReportLine line, PrintWriter out) {
        out.printf(
                "%9d %9d %16s %12d  %s: %s%s%n",
                line.orders(),
                line.customers(),
                line.total().toPlainString() + (line.currency().isEmpty() ? "" : " " + Plain.of(line.currency())),
                line.points(),
                line.branch().isEmpty() ? "(no branch)" : Plain.of(line.branch()),
                line.state(),
                line.reason().isEmpty() ? "" : ", " + Plain.of(line.reason()));
    }
}
