package io.github.woowuproutes.cli;

import io.github.woowuproutes.config.OrdersStart;
import io.github.woowuproutes.journal.Rewarded;
import io.github.woowuproutes.journal.RewardedElsewhere;
import io.github.woowuproutes.journal.RewardedElsewhere.Entered;
import io.github.woowuproutes.moving.LineFault;
import io.github.woowuproutes.moving.RewardedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters what another program has rewarded. */
@Command(
        name = "import-rewarded",
        mixinStandardHelpOptions = true,
        description = {
            "Enters the orders that another program has rewarded, so that they are not rewarded again. It may be used beside"
                    + " woowup run, and again with the same file.",
            "FILE is a CSV file with names in its first line: number, and as far as they are known shop, transaction_id,"
                    + " points, customer, paid_at, branch, total, currency."
        })
final class ImportRewardedCommand implements Callable<Integer> {

    private static final int PORTION = 200;
    private static final int SHOWN = 100;

    private final Terminal terminal;
    private final Path directory;
    private final Map<Entered, Long> counts = new EnumMap<>(Entered.class);
    private final List<Rewarded> portion = new ArrayList<>();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The CSV file.")
    private Path file;

    @Option(names = "--dry-run", description = "Only say what would be entered.")
    private boolean trial;

    ImportRewardedCommand(Terminal terminal) {
        this(terminal, Path.of(""));
    }

    ImportRewardedCommand(Terminal terminal, Path directory) {
        this.terminal = terminal;
        this.directory = directory;
    }

    /** @return an {@link ExitCode}: wrong usage if something is wrong in the file; then nothing was entered */
    @Override
    public Integer call() throws IOException {
        if (file == null) {
            throw new UsageException("say which file: woowup import-rewarded rewarded.csv");
        }
        if (!Files.isReadable(directory.resolve(file))) {
            throw new UsageException(file + " is no file that can be read");
        }
        try (var open = OpenJournal.hereOrNew(directory)) {
            var configuration = open.configuration();
            var rewarded = new RewardedFile(
                    directory.resolve(file), configuration.text("orders.shop"), OrdersStart.zone(configuration));
            if (tellFaults(rewarded) > 0) {
                return ExitCode.WRONG_USAGE;
            }
            var elsewhere = open.journal().rewardedElsewhere();
            rewarded.read(order -> add(order, elsewhere), fault -> {});
            enter(elsewhere);
            sum();
            return ExitCode.FINE;
        }
    }

    private long tellFaults(RewardedFile rewarded) throws IOException {
        var faults = new ArrayList<LineFault>();
        var count = new long[1];
        rewarded.read(order -> {}, fault -> {
            count[0]++;
            if (faults.size() < SHOWN) {
                faults.add(fault);
            }
        });
        if (count[0] > 0) {
            terminal.err().println("woowup: nothing was entered, because " + file + " is wrong:");
            faults.forEach(fault -> terminal.err().println("  " + Plain.of(fault.sentence())));
            if (count[0] > faults.size()) {
                terminal.err().println("  and " + (count[0] - faults.size()) + " more");
            }
        }
        return count[0];
    }

    private void add(Rewarded order, RewardedElsewhere elsewhere) {
        portion.add(order);
        if (portion.size() == PORTION) {
            enter(elsewhere);
        }
    }

    private void enter(RewardedElsewhere elsewhere) {
        if (portion.isEmpty()) {
            return;
        }
        var entered = trial ? elsewhere.wouldEnter(portion) : elsewhere.enter(portion);
        for (var i = 0; i < entered.size(); i++) {
            counts.merge(entered.get(i), 1L, Long::sum);
            if (entered.get(i) == Entered.LEFT) {
                terminal.err()
                        .println("woowup: order " + Plain.of(portion.get(i).number()) + " of "
                                + Plain.of(portion.get(i).shop())
                                + " was sent from here already; it was left as it is");
            }
        }
        portion.clear();
    }

    private void sum() {
        terminal.out()
                .printf(
                        "%s%d entered as REWARDED, %d that waited, were parked or skipped here are REWARDED now, %d were"
                                + " known before, %d left as they are.%n",
                        trial ? "It would be: " : "",
                        counts.getOrDefault(Entered.FRESH, 0L),
                        counts.getOrDefault(Entered.SETTLED, 0L),
                        counts.getOrDefault(Entered.KNOWN, 0L),
                        counts.getOrDefault(Entered.LEFT, 0L));
        terminal.out().flush();
    }
}
