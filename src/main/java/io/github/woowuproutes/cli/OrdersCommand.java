package io.github.woowuproutes.cli;

import io.github.woowuproutes.journal.FoundOrder;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.OrderFilter;
import io.github.woowuproutes.report.CsvTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The orders of the journal. */
@Command(
        name = "orders",
        mixinStandardHelpOptions = true,
        description = {
            "Lists orders of the journal, as they were accepted; it may be used beside woowup run.",
            "woowup orders --state parked shows what waits for a person; woowup orders 1034242 --history all about one order."
        })
final class OrdersCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    private final Terminal terminal;
    private final Path directory;

    @Mixin
    private FilterOptions which = new FilterOptions();

    @Option(names = "--history", description = "With the calls to WoowUp, and with what else happened to each.")
    private boolean history;

    @Option(names = "--csv", description = "As CSV, for a spreadsheet.")
    private boolean csv;

    OrdersCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    OrdersCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return an {@link ExitCode}: failed if a number is not there */
    @Override
    public Integer call() {
        try (var open = OpenJournal.here(directory)) {
            var out = terminal.out();
            var view = open.journal().view();
            var each = csv ? csv(out) : lines(view, out);
            var code = ExitCode.FINE;
            for (var filter : which.filters(new Moments(open.configuration()))) {
                if (!each(view, filter, each) && filter.number().isPresent()) {
                    code = ExitCode.FAILED;
                    terminal.err()
                            .println("woowup: the journal holds no such order "
                                    + Plain.of(filter.number().get()));
                }
            }
            out.flush();
            return code;
        }
    }

    private static boolean each(JournalView view, OrderFilter filter, Consumer<FoundOrder> each) {
        long after = 0;
        List<FoundOrder> page;
        do {
            page = view.find(filter, after, PAGE);
            page.forEach(each);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return after > 0;
    }

    private static Consumer<FoundOrder> csv(PrintWriter out) {
        var table = new CsvTable(
                out,
                "number",
                "shop",
                "kind",
                "state",
                "reason",
                "customer",
                "points",
                "transaction_id",
                "source",
                "paid_at",
                "received_at");
        return order -> {
            var row = order.row();
            table.row(
                    row.orderNumber(),
                    row.shop(),
                    row.kind(),
                    row.state(),
                    row.reason().orElse(""),
                    row.customer(),
                    row.points().isPresent() ? row.points().getAsLong() : "",
                    row.transactionId().orElse(""),
                    row.source(),
                    order.paidAt().map(Instant::toString).orElse(""),
                    row.receivedAt());
        };
    }

    private Consumer<FoundOrder> lines(JournalView view, PrintWriter out) {
        return order -> {
            var row = order.row();
            out.printf(
                    "%-9s %s of %s%s, %s%s%s, from %s%s%n",
                    row.state(),
                    Plain.of(row.orderNumber()),
                    Plain.of(row.shop()),
                    row.kind() == io.github.woowuproutes.journal.Kind.REWARD ? "" : " (" + row.kind() + ")",
                    row.customer().isEmpty() ? "no customer" : Plain.of(row.customer()),
                    row.points().isPresent() ? ", " + row.points().getAsLong() + " points" : "",
                    order.paidAt().map(paid -> ", paid " + paid).orElse(""),
                    Plain.of(row.source()),
                    row.reason().map(reason -> ": " + Plain.of(reason)).orElse(""));
            if (history) {
                view.attempts(row)
                        .forEach(attempt -> out.printf(
                                "          %s %s: %s%n", attempt.at(), attempt.call(), Plain.of(attempt.outcome())));
                view.history(row)
                        .forEach(line ->
                                out.printf("          %s %s: %s%n", line.at(), line.event(), Plain.of(line.content())));
            }
        };
    }
}
