package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers deliver thousands of orders to a WoowUp that fails at random, and look for those that are uncertain in its list;
 * its ledger tells what came twice or not at all.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeliverySimulationTest {

    private static final int ORDERS = 3_000;
    private static final int CUSTOMERS = 400;
    private static final int WORKERS = 8;
    /** Longer than any reward is on its way here. */
    private static final Duration QUIET = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Map<String, AtomicInteger> ledger = new ConcurrentHashMap<>();
    private final Set<String> customersInFlight = ConcurrentHashMap.newKeySet();
    private final AtomicInteger twoOfACustomer = new AtomicInteger();

    @Test
    void one_instance_on_sqlite() throws Exception {
        try (Journal journal =
                Journal.open(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder))) {
            simulate(List.of(journal), () -> {});
        }
    }

    @Test
    void two_instances_on_postgresql_whose_connections_are_cut() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("simulation");
            try (Journal first = Journal.open(settings);
                    Journal second = Journal.open(settings)) {
                // the locks' sessions are left alone: whoever loses one has orders taken over, which OwnershipTest
                // tells of
                simulate(
                        List.of(first, second),
                        () -> server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity a"
                                + " WHERE application_name = 'woowup-routes' AND NOT EXISTS (SELECT 1 FROM pg_locks l"
                                + " WHERE l.pid = a.pid AND l.locktype = 'advisory' AND l.objid > 0)"));
            }
        }
    }

    private interface Disturbance {
        void happen() throws Exception;
    }

    private void simulate(List<Journal> journals, Disturbance disturbance) throws Exception {
        System.out.println("seed " + seed);
        var threads = Executors.newCachedThreadPool();
        List<Future<?>> all = new ArrayList<>();
        for (int j = 0; j < journals.size(); j++) {
            Journal journal = journals.get(j);
            Random random = new Random(seed + j);
            all.add(threads.submit(() -> accept(journal, random)));
            Deliveries deliveries = journal.deliver("instance " + j, QUIET);
            for (int w = 0; w < WORKERS; w++) {
                Random dice = new Random(seed + 100 * j + w);
                all.add(threads.submit(() -> work(journal, deliveries, dice)));
            }
        }
        for (int i = 0; i < 10; i++) {
            int next = ledger.size() + ORDERS / 20;
            while (ledger.size() < Math.min(next, ORDERS / 2)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            disturbance.happen();
        }
        for (Future<?> thread : all) {
            thread.get();
        }
        threads.shutdown();
        check(journals.get(0));
    }

    /** Every instance gets every order, in an order of its own, and some with other content. */
    private Void accept(Journal journal, Random random) {
        for (int i = 0; i < ORDERS; i += 20) {
            List<Entry> portion = new ArrayList<>();
            for (int j = i; j < i + 20; j++) {
                String number = "o" + (random.nextInt(10) == 0 ? random.nextInt(i + 1) : j);
                String content = random.nextInt(20) == 0 ? "b" : "a";
                portion.add(Orders.reward(number, "c" + Math.floorMod(number.hashCode(), CUSTOMERS), content));
                portion.add(Orders.reward("o" + j, "c" + Math.floorMod(("o" + j).hashCode(), CUSTOMERS)));
            }
            insist(() -> journal.accept("test", portion, List.of(), List.of()));
        }
        return null;
    }

    private Void work(Journal journal, Deliveries deliveries, Random dice) {
        while (true) {
            List<Claimed> orders;
            try {
                orders = deliveries.claim(1 + dice.nextInt(3));
            } catch (JournalUnavailable e) {
                orders = List.of();
            }
            for (Claimed order : orders) {
                if (!customersInFlight.add(order.customer())) {
                    twoOfACustomer.incrementAndGet();
                }
                try {
                    deliver(deliveries, order, dice);
                } catch (StaleClaim e) {
                    customersInFlight.remove(order.customer());
                }
            }
            boolean looked = look(deliveries, dice);
            if (orders.isEmpty() && !looked && finished(journal)) {
                return null;
            }
        }
    }

    private boolean look(Deliveries deliveries, Random dice) {
        List<Look> looks;
        try {
            looks = deliveries.looks().claim(1 + dice.nextInt(3));
        } catch (JournalUnavailable e) {
            return false;
        }
        for (Look look : looks) {
            Claimed order = look.order();
            if (!customersInFlight.add(order.customer())) {
                twoOfACustomer.incrementAndGet();
            }
            if (look.state() == State.REWARDED) {
                settle(deliveries, order, Settlement.seen());
            } else if (ledger.containsKey(order.number())) {
                settle(
                        deliveries,
                        order,
                        order.attempts() > 1 ? Settlement.foundPerhapsTwice("t") : Settlement.found("t"));
            } else if (dice.nextInt(4) == 0) {
                settle(deliveries, order, Settlement.stillUncertain("the list failed", look.doubt(), Duration.ZERO));
            } else if (look.doubt().absences() == 0) {
                settle(
                        deliveries,
                        order,
                        Settlement.stillUncertain("not shown", look.doubt().absent(), Duration.ofMillis(2)));
            } else {
                settle(deliveries, order, Settlement.absent("not shown"));
            }
        }
        return !looks.isEmpty();
    }

    private boolean finished(Journal journal) {
        try {
            Map<State, Long> counts = journal.view().counts();
            return counts.values().stream().mapToLong(Long::longValue).sum() == ORDERS
                    && counts.keySet().stream().noneMatch(Set.of(State.NEW, State.SENDING, State.UNKNOWN)::contains);
        } catch (JournalUnavailable e) {
            return false;
        }
    }

    private void deliver(Deliveries deliveries, Claimed order, Random dice) {
        if (dice.nextInt(20) == 0) {
            customersInFlight.remove(order.customer());
            insist(() -> deliveries.release(List.of(order)));
            return;
        }
        try {
            deliveries.sending(order, 5, "body", Notes.NONE);
        } catch (JournalUnavailable e) {
            settle(deliveries, order, Settlement.later("the journal was away", Duration.ZERO));
            return;
        }
        switch (dice.nextInt(10)) {
            case 0 -> settle(deliveries, order, Settlement.later("429", Duration.ofMillis(dice.nextInt(20))));
            case 1 -> settle(deliveries, order, Settlement.uncertain("lost before it arrived"));
            case 2 -> {
                arrive(order);
                settle(deliveries, order, Settlement.uncertain("the answer was lost"));
            }
            default -> {
                arrive(order);
                settle(deliveries, order, Settlement.rewarded("t"));
            }
        }
    }

    private void arrive(Claimed order) {
        ledger.computeIfAbsent(order.number(), number -> new AtomicInteger()).incrementAndGet();
    }

    private void settle(Deliveries deliveries, Claimed order, Settlement settlement) {
        customersInFlight.remove(order.customer());
        try {
            insist(() -> deliveries.settle(order, settlement, Notes.NONE));
        } catch (StaleClaim e) {
            // a commit whose answer was lost
        }
    }

    private static void insist(Runnable step) {
        while (true) {
            try {
                step.run();
                return;
            } catch (JournalUnavailable e) {
                Thread.onSpinWait();
            }
        }
    }

    private void check(Journal journal) {
        List<OrderRow> rows = journal.view().orders(ORDERS + 1);
        assertThat(rows).as("seed " + seed).hasSize(ORDERS);
        assertThat(twoOfACustomer)
                .as("two of one customer in flight, seed " + seed)
                .hasValue(0);
        for (OrderRow row : rows) {
            int times =
                    ledger.getOrDefault(row.orderNumber(), new AtomicInteger()).get();
            assertThat(row.state()).as(row + ", seed " + seed).isEqualTo(State.REWARDED);
            assertThat(times).as(row + ", seed " + seed).isEqualTo(1);
        }
    }
}
