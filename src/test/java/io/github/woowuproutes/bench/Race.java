package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of one program: the shop filled anew, a sandbox of its own, the process watched until its end. */
final class Race {

    private final Path project;
    private final Path directory;
    private final Shop shop;
    private final Terms terms;

    /**
     * @param project   the folder of the sources
     * @param directory for what the runs leave
     */
    Race(Path project, Path directory, Shop shop, Terms terms) {
        this.project = project;
        this.directory = directory;
        this.shop = shop;
        this.terms = terms;
    }

    /**
     * What is the same for both programs.
     *
     * @param returning of a hundred orders, how many are of a customer who was seen before
     * @param postgres  whether our journal lies in PostgreSQL
     * @param heap      as the JVM writes it, such as 1g
     * @param options   further options of the JVM of ours
     */
    record Terms(
            int orders, int returning, int workers, Duration latency, boolean postgres, String heap, String options) {}

    Measured ours() throws IOException, SQLException, InterruptedException {
        shop.open(terms.orders(), terms.returning());
        try (WoowUp woowup = WoowUp.start(terms.latency())) {
            Installation installation = Installation.in(
                    project, Files.createTempDirectory(directory, "ours-"), shop, woowup, terms.workers());
            if (terms.postgres()) {
                installation.journalAt(shop.newJournal());
            }
            long started = System.nanoTime();
            Process process = installation.run("-Xmx" + terms.heap() + " " + terms.options());
            Measured measured = measure(woowup, process, started);
            int rewarded = installation.journal().counts().getOrDefault("REWARDED", 0);
            if (rewarded < terms.orders()) {
                System.err.println(
                        "ours: the journal holds " + installation.journal().counts() + "; see " + installation.log());
            }
            return failed(measured, terms.orders() - rewarded);
        }
    }

    Measured minimal() throws IOException, SQLException, InterruptedException {
        shop.open(terms.orders(), terms.returning());
        try (WoowUp woowup = WoowUp.start(terms.latency())) {
            List<String> command = Java.main(
                    List.of("-XX:+UseSerialGC", "-Xmx" + terms.heap()),
                    MinimalProgram.class,
                    shop.url(),
                    project.resolve("routes/sql/orders.sql").toString(),
                    woowup.url(),
                    Integer.toString(terms.workers()));
            Path output = Files.createTempFile(directory, "minimal-", ".txt");
            long started = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Measured measured = measure(woowup, process, started);
            String failures = Files.readString(output).strip();
            return failed(measured, failures.isEmpty() ? terms.orders() : Integer.parseInt(failures));
        }
    }

    private Measured measure(WoowUp woowup, Process process, long started) throws IOException, InterruptedException {
        Cost cost = Cost.of(process);
        try {
            Watch watch = new Watch(woowup, process, started);
            watch.await(terms.orders());
            long sandbox = woowup.cost().cpuMillis();
            end(process);
            cost.awaitEnd();
            return new Measured(
                    terms.orders(),
                    watch.wholeSeconds(),
                    watch.flowSeconds(),
                    cost.cpuMillis(),
                    cost.peakMegabytes(),
                    woowup.requests(),
                    terms.orders() - woowup.orders(),
                    woowup.doubles(),
                    0,
                    sandbox);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The minimal program ends by itself when all is marked; ours is told to. */
    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            process.destroy();
        }
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            System.err.println("a process did not stop within 40 s");
        }
    }

    private static Measured failed(Measured of, int failures) {
        return new Measured(
                of.orders(),
                of.wholeSeconds(),
                of.flowSeconds(),
                of.cpuMillis(),
                of.megabytes(),
                of.requests(),
                of.lost(),
                of.doubled(),
                failures,
                of.sandboxMillis());
    }
}
