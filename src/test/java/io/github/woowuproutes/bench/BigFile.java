package io.github.woowuproutes.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** {@code bench/files}: a big CSV file in a small heap, with the rows of an order together or far apart. */
final class BigFile {

    private static final Map<String, String> DEFAULTS = Map.of(
            "orders", "500000",
            "rows", "2",
            "heap", "128m",
            "journal", "sqlite");
    private static final Duration APART = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** No number of orders that anybody asks for is a multiple of it, so that its steps meet every order once. */
    private static final long STRIDE = 15_485_863;

    private final Installation installation;
    private final Path folder;
    private final int orders;
    private final int rows;
    private final boolean apart;

    private BigFile(Installation installation, int orders, int rows, boolean apart) {
        this.installation = installation;
        this.folder = installation.directory().resolve("incoming");
        this.orders = orders;
        this.rows = rows;
        this.apart = apart;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/files", DEFAULTS, Set.of("together"), words);
        boolean whole;
        try (Workplace place = Workplace.open("files");
                WoowUp woowup = WoowUp.start(Duration.ZERO)) {
            Installation installation = Installation.in(
                            place.project(),
                            Files.createDirectory(place.directory().resolve("ours")),
                            place.shop(),
                            woowup,
                            8)
                    .with("orders.sql.enabled", "false")
                    // what is accepted is rewarded at the pace of a real account, beside it
                    .with("woowup.rate-limit", "140/min")
                    .with("orders.file.enabled", "true")
                    .with("orders.file.time-zone", Shop.ZONE);
            if (arguments.text("journal").equals("postgresql")) {
                installation.journalAt(place.shop().newJournal());
            }
            BigFile file = new BigFile(
                    installation, arguments.number("orders"), arguments.number("rows"), !arguments.flag("together"));
            whole = file.measure("-Xmx" + arguments.text("heap"));
        }
        System.exit(whole ? 0 : 1);
    }

    private boolean measure(String options) throws Exception {
        Files.createDirectories(folder);
        Path file = folder.resolve("orders.csv");
        write(folder.resolve("orders.csv.tmp"));
        long bytes = Files.size(Files.move(folder.resolve("orders.csv.tmp"), file));
        long began = System.nanoTime();
        Process process = installation.run(options);
        Cost cost = Cost.of(process);
        double first;
        double whole;
        try {
            await(process, () -> installation.journal().count() > 0);
            first = (System.nanoTime() - began) / 1e9;
            await(process, () -> !Files.exists(file));
            whole = (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
            cost.awaitEnd();
        }
        return report(bytes, first, whole, cost);
    }

    private void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("number,total,paid_at,email,first_name,last_name,sku,product,quantity,line_total");
            for (int row = 0; row < (apart ? rows : 1); row++) {
                for (long i = 0; i < orders; i++) {
                    // each further row of an order stands far from the one before, and in another sequence
                    long order = row == 0 ? i : i * STRIDE % orders;
                    for (int item = apart ? row : 0; item < (apart ? row + 1 : rows); item++) {
                        out.printf(
                                "%d,%d.00,2026-11-22 15:00:00,customer%d@example.com,Ana,Paz,SKU%d,T-SHIRT,1,10.00%n",
                                order, 10 * rows, order, item);
                    }
                }
            }
        }
    }

    /** Something that becomes true as the file is read. */
    private interface Step {
        boolean isDone() throws Exception;
    }

    private void await(Process process, Step step) throws Exception {
        long moved = System.nanoTime();
        int before = -1;
        while (!step.isDone()) {
            int now = installation.journal().count();
            moved = now > before ? System.nanoTime() : moved;
            before = now;
            if (!process.isAlive() || System.nanoTime() - moved > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("it stands still; see " + installation.log() + " (BENCH_KEEP=1 keeps it)");
            }
            Thread.sleep(APART.toMillis());
        }
    }

    private boolean report(long bytes, double first, double whole, Cost cost) throws Exception {
        int accepted = installation.journal().accepted().size();
        int found = installation.journal().count();
        boolean done = Files.exists(folder.resolve("done/orders.csv"));
        new Table("", "found", "allowed")
                .row("file, MB", Long.toString(bytes / 1_000_000), "")
                .row("rows", Long.toString((long) orders * rows), "")
                .row("orders", Integer.toString(orders), "")
                .row("seconds from the start to the first order in the journal", "%.1f".formatted(first), "")
                .row("seconds from the start to the end of the file", "%.1f".formatted(whole), "")
                .row("rows/s", "%.0f".formatted((double) orders * rows / whole), "")
                .row("processor time per row, ms", "%.3f".formatted((double) cost.cpuMillis() / orders / rows), "")
                .row("most memory the process held, MB", Long.toString(cost.peakMegabytes()), "")
                .row("lost: not in the journal", Integer.toString(orders - accepted), "0")
                .row("twice in the journal", Integer.toString(found - accepted), "0")
                .row("in done/", done ? "1" : "0", "1")
                .print(System.out);
        return accepted == orders && found == accepted && done;
    }
}
