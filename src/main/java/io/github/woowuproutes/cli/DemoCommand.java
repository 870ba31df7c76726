package io.github.woowuproutes.cli;

import io.github.woowuproutes.demo.Demo;
import io.github.woowuproutes.demo.DemoFolder;
import io.github.woowuproutes.demo.DemoFolderException;
import io.github.woowuproutes.demo.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Everything on one machine: a sample shop, a sandbox WoowUp, and the real routes. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Shows it all at work on this machine: a sample shop, a sandbox WoowUp, and the real routes between"
                        + " them. Needs nothing, and keeps its files in data/demo, which is made anew at each start.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path HERE = Path.of("");

    private final Terminal terminal;

    @ParentCommand
    private Woowup root;

    @Option(
            names = "--once",
            description = "End when all orders of the sample are final; 0 only if each ended as it should.")
    private boolean once;

    @Option(
            names = "--add",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "EMAIL TOTAL",
            description =
                    "Add a paid order to the shop of the demo that is running, such as --add ana@example.com 150.00.")
    private List<String> order = List.of();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return {@link ExitCode#FINE}, or {@link ExitCode#FAILED} if an order ended otherwise than it should */
    @Override
    public Integer call() throws Exception {
        try {
            return order.isEmpty() ? demo() : add();
        } catch (DemoFolderException wrong) {
            throw new UsageException(wrong.getMessage(), wrong);
        }
    }

    private int demo() throws Exception {
        var program = ProgramFolder.find();
        try (var folder = DemoFolder.anew(HERE, program.path())) {
            if (root == null || !root.isDebug()) {
                LogFile.instead(folder.log());
            }
            var demo = new Demo(new Stage(
                    folder, program.command(HERE), Clock.systemUTC(), terminal.out(), terminal.termination()::await));
            if (once) {
                return demo.once(PATIENCE) ? ExitCode.FINE : ExitCode.FAILED;
            }
            demo.untilStopped();
            return ExitCode.FINE;
        }
    }

    private int add() throws IOException, SQLException {
        if (order.size() != 2) {
            throw new UsageException("--add: expected one e-mail address and one total.");
        }
        var number = DemoFolder.addOrder(HERE, email(order.get(0)), total(order.get(1)));
        terminal.out().println("Order " + number + " is in the shop.");
        return ExitCode.FINE;
    }

    private static String email(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new UsageException(
                    "--add: expected an e-mail address such as ana@example.com, but was '" + text + "'.");
        }
        return text;
    }

    private static BigDecimal total(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new UsageException("--add: expected a total such as 150.00, but was '" + text + "'.");
        }
        return new BigDecimal(text);
    }
}
