package io.github.woowuproutes.bench;

import io.github.woowuproutes.bench.Trouble.Lane;
import io.github.woowuproutes.bench.Trouble.Scene;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Troubles at random, one after the other in each lane, until their time is over. */
final class Strikes {

    private final ChaosPlan plan;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private final List<Thread> lanes = new ArrayList<>();
    private final Map<String, Integer> played = new TreeMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    private Strikes(ChaosPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    static Strikes begin(Town town, ChaosPlan plan, PrintStream out) {
        Strikes strikes = new Strikes(plan, out);
        for (Lane lane : Lane.values()) {
            List<Trouble> troubles = Troubles.all().stream()
                    .filter(trouble -> trouble.lane() == lane)
                    .filter(trouble ->
                            plan.fault().isEmpty() || plan.fault().get().equals(trouble.name()))
                    .toList();
            if (!troubles.isEmpty()) {
                Scene scene = new Scene(town, new Random(plan.seed() + lane.ordinal()), plan.outage());
                Thread thread = new Thread(() -> strikes.strike(troubles, scene), lane.name());
                thread.setDaemon(true);
                strikes.lanes.add(thread);
                thread.start();
            }
        }
        return strikes;
    }

    private void strike(List<Trouble> troubles, Scene scene) {
        try {
            rest(scene);
            while (System.nanoTime() - began < plan.length().toNanos()) {
                Trouble trouble = troubles.get(scene.random().nextInt(troubles.size()));
                note(trouble);
                try {
                    trouble.strike(scene);
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    failures.incrementAndGet();
                    out.println("    " + trouble.name() + " could not be played: " + e);
                }
                rest(scene);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(Trouble trouble) {
        played.merge(trouble.name(), 1, Integer::sum);
        out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, trouble.name());
    }

    private void rest(Scene scene) throws InterruptedException {
        Thread.sleep(scene.random().nextLong(plan.rest().toMillis() + 1));
    }

    /** Whoever has not come to an end so long after the last fault began is stuck, which is a failure. */
    void awaitEnd(Duration patience) throws InterruptedException {
        for (Thread lane : lanes) {
            long left = plan.length().plus(patience).toNanos() - (System.nanoTime() - began);
            lane.join(Math.max(1, left / 1_000_000));
            if (lane.isAlive()) {
                failures.incrementAndGet();
                out.println("    " + lane.getName() + " is stuck");
                lane.interrupt();
            }
        }
    }

    /** How often each trouble struck. */
    synchronized Map<String, Integer> played() {
        return Map.copyOf(played);
    }

    synchronized int count() {
        return played.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Faults of the chaos itself: what should have failed did not. */
    int failures() {
        return failures.get();
    }
}
