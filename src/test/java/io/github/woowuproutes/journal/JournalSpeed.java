package io.github.woowuproutes.journal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the journal by itself: {@code JournalSpeed sqlite|postgresql [orders [present]]}: {@code orders} are measured on
 * top of {@code present} rewarded ones.
 */
final class JournalSpeed {

    private static final int PORTION = 500;
    private static final int WORKERS = 16;
    private static final String ITEMS =
            "{\"sku\":\"SKU1034-212\",\"name\":\"LA LAKERS BLUE T-SHIRT\",\"quantity\":3},".repeat(6);

    private final Journal journal;
    private final Deliveries deliveries;

    private JournalSpeed(Journal journal) {
        this.journal = journal;
        this.deliveries = journal.deliver("speed", Duration.ofMinutes(10));
    }

    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        int present = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Path folder = Files.createTempDirectory("journal-speed");
        if (arguments[0].equals("sqlite")) {
            run(
                    new JournalSettings(
                            "jdbc:sqlite:" + folder.resolve("journal.db"), Optional.empty(), Optional.empty(), folder),
                    orders,
                    present);
        } else {
            try (PostgresServer server = new PostgresServer()) {
                run(server.emptyJournal("speed"), orders, present);
            }
        }
    }

    private static void run(JournalSettings settings, int orders, int present) throws Exception {
        try (Journal journal = Journal.open(settings)) {
            JournalSpeed speed = new JournalSpeed(journal);
            speed.measure("warm-up", 20_000, 0, 20_000);
            speed.present(present, settings);
            speed.measure("at " + present + " rows", orders, 500_000_000, orders);
            System.out.println(journal.view().counts());
        }
    }

    /** Rows that were rewarded long ago. */
    private void present(int orders, JournalSettings settings) throws SQLException {
        accept(orders, 100_000_000, 200_000);
        boolean sqlite = SqliteDialect.knows(settings.url());
        try (var connection = DriverManager.getConnection(settings.url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE journal SET state = 'REWARDED', attempts = 1, points = 30");
            if (!sqlite) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    private void measure(String what, int orders, int from, int customers) throws Exception {
        Clock accept = new Clock();
        accept(orders, from, customers);
        accept.print(what + ", accept", orders);
        Clock deliver = new Clock();
        deliver(orders);
        deliver.print(what + ", claim+sending+settle", orders);
        accept.print(what + ", all", orders);
    }

    private void accept(int orders, int from, int customers) {
        for (int i = 0; i < orders; i += PORTION) {
            List<Entry> portion = new ArrayList<>();
            for (int j = i; j < Math.min(i + PORTION, orders); j++) {
                int number = from + j;
                portion.add(new Entry(
                        Kind.REWARD,
                        "shop",
                        "O-" + number,
                        "customer" + (number * 7919L) % (customers / 5) + "@example.com",
                        "{\"number\":\"O-" + number + "\",\"items\":[" + ITEMS + "{}]}",
                        "0123456789abcdef0123456789abcdef0123456789abcdef0123456" + number));
            }
            journal.accept("orders.sql", portion, List.of(), List.of(new Mark("orders.sql", "" + i)));
        }
    }

    private void deliver(int orders) throws Exception {
        var queue = new LinkedBlockingQueue<Claimed>();
        AtomicInteger left = new AtomicInteger(orders);
        var workers = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            workers.submit(() -> {
                while (left.get() > 0) {
                    Claimed order = queue.poll(10, TimeUnit.MILLISECONDS);
                    if (order != null) {
                        deliver(order);
                        left.decrementAndGet();
                    }
                }
                return null;
            });
        }
        while (left.get() > 0) {
            if (queue.size() < 2 * WORKERS) {
                queue.addAll(deliveries.claim(2 * WORKERS));
            } else {
                Thread.onSpinWait();
                TimeUnit.MICROSECONDS.sleep(200);
            }
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void deliver(Claimed order) {
        Attempt attempt = new Attempt(Instant.now(), "reward", OptionalInt.of(200), Duration.ofMillis(3), "rewarded");
        Optional<Remembered> found = order.remembered().isPresent()
                ? Optional.empty()
                : Optional.of(new Remembered(order.customer(), "1", "2"));
        deliveries.sending(order, 30, order.payload(), new Notes(List.of(), found));
        deliveries.settle(order, Settlement.rewarded("t-1"), new Notes(List.of(attempt), Optional.empty()));
    }

    /** Wall time and processor time of this process. */
    private static final class Clock {

        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long began = System.nanoTime();
        private final long cpu = system.getProcessCpuTime();

        void print(String what, int orders) {
            double seconds = (System.nanoTime() - began) / 1e9;
            double millis = (system.getProcessCpuTime() - cpu) / 1e6;
            System.out.printf("%-45s %8.0f orders/s %7.3f ms CPU an order%n", what, orders / seconds, millis / orders);
        }
    }
}
