package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** {@code bench/jms}: from a queue that is full into the journal; optionally killed again and again meanwhile. */
final class Jms {

    private static final Map<String, String> DEFAULTS = Map.of(
            "messages", "40000",
            "consumers", "32",
            "journal", "sqlite",
            "kills", "0",
            "heap", "512m");
    private static final Duration APART = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LATEST_MILLIS = 1_500;

    private final Installation installation;
    private final Queue queue;
    private final int messages;
    private final String options;
    private long first;
    private long last;
    private long millis;

    private Jms(Installation installation, Queue queue, int messages, String options) {
        this.installation = installation;
        this.queue = queue;
        this.messages = messages;
        this.options = options;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/jms", DEFAULTS, Set.of(), words);
        boolean whole;
        try (Workplace place = Workplace.open("jms");
                WoowUp woowup = WoowUp.start(Duration.ZERO);
                Queue queue =
                        Queue.start(Files.createDirectory(place.directory().resolve("broker")))) {
            Installation installation = Installation.in(
                            place.project(),
                            Files.createDirectory(place.directory().resolve("ours")),
                            place.shop(),
                            woowup,
                            8)
                    .with("orders.sql.enabled", "false")
                    // what is accepted is rewarded at the pace of a real account, beside it
                    .with("woowup.rate-limit", "140/min")
                    .with("orders.jms.enabled", "true")
                    .with("orders.jms.url", queue.url())
                    .with("orders.jms.username", Queue.USER)
                    .with("orders.jms.password", Queue.PASSWORD)
                    .with("orders.jms.consumers", arguments.text("consumers"));
            if (arguments.text("journal").equals("postgresql")) {
                installation.journalAt(place.shop().newJournal());
            }
            Jms jms = new Jms(installation, queue, arguments.number("messages"), "-Xmx" + arguments.text("heap"));
            queue.send(jms.messages);
            whole = jms.measure(arguments.number("kills"));
        }
        System.exit(whole ? 0 : 1);
    }

    private boolean measure(int kills) throws Exception {
        Random random = new Random();
        for (int kill = 0; kill < kills; kill++) {
            Process process = installation.run(options);
            awaitMore(process, installation.journal().accepted().size());
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            process.destroyForcibly().waitFor();
        }
        int before = installation.journal().accepted().size();
        Process process = installation.run(options);
        try {
            Cost cost = Cost.of(process);
            awaitMore(process, before);
            first = System.nanoTime();
            millis = cost.cpuMillis();
            awaitAll(process);
            millis = cost.cpuMillis() - millis;
        } finally {
            process.destroy();
            process.waitFor();
        }
        return report(kills, before);
    }

    private void awaitMore(Process process, int than) throws Exception {
        long began = System.nanoTime();
        while (installation.journal().count() <= than) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("it took no message; see " + installation.log() + " (BENCH_KEEP=1 keeps it)");
            }
            Thread.sleep(APART.toMillis());
        }
    }

    private void awaitAll(Process process) throws Exception {
        int before = 0;
        last = System.nanoTime();
        while (before < messages && process.isAlive() && System.nanoTime() - last < PATIENCE.toNanos()) {
            Thread.sleep(APART.toMillis());
            int now = installation.journal().count();
            last = now > before ? System.nanoTime() : last;
            before = now;
        }
        while (queue.left().messages() > 0 && System.nanoTime() - last < PATIENCE.toNanos()) {
            Thread.sleep(APART.toMillis());
        }
    }

    private boolean report(int kills, int before) throws Exception {
        int accepted = installation.journal().accepted().size();
        int rows = installation.journal().count();
        Queue.Left left = queue.left();
        double seconds = (last - first) / 1e9;
        new Table("", "found", "allowed")
                .row("messages", Integer.toString(messages), "")
                .row("kills", Integer.toString(kills), "")
                .row("messages/s into the journal", "%.0f".formatted((accepted - before) / seconds), "")
                .row("processor time per message, ms", "%.2f".formatted((double) millis / (accepted - before)), "")
                .row("lost: not in the journal", Integer.toString(messages - accepted), "0")
                .row("twice in the journal", Integer.toString(rows - accepted), "0")
                .row("left in the queue", Long.toString(left.messages()), "0")
                .row("given up by the broker", Long.toString(left.givenUp()), "0")
                .print(System.out);
        return accepted == messages && rows == accepted && left.equals(new Queue.Left(0, 0));
    }
}
