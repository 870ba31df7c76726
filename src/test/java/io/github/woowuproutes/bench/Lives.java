package io.github.woowuproutes.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One installation started again and again, and what its journal says each time. */
final class Lives {

    private static final Duration APART = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final WoowUp woowup;
    private final Load load;
    private final String options;
    private final List<Double> starts = new ArrayList<>();
    private int kills;
    private int unknown;
    private int mostUnknownOfAKill;
    private double lastLifeSeconds;

    Lives(Installation installation, WoowUp woowup, Load load, String options) {
        this.installation = installation;
        this.woowup = woowup;
        this.load = load;
        this.options = options;
    }

    /** Starts it, and kills it so long after it began to reward. */
    void liveFor(int millis) throws IOException, SQLException, InterruptedException {
        load.keepUp(handled());
        Process process = begin();
        try {
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        kills++;
    }

    /**
     * Starts it for the last time, waits until nothing is left to do, and stops it.
     *
     * @param proven also until nothing is uncertain any more
     */
    void liveToTheEnd(boolean proven) throws IOException, SQLException, InterruptedException {
        load.keepUp(handled());
        Process process = begin();
        try {
            long began = System.nanoTime();
            awaitRest(process, proven);
            lastLifeSeconds = (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private Process begin() throws IOException, SQLException, InterruptedException {
        int before = woowup.orders();
        long started = System.nanoTime();
        Process process = installation.run(options);
        while (woowup.orders() == before) {
            if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("it did not begin to reward after " + kills + " kills; see " + installation.log()
                        + " (BENCH_KEEP=1 keeps it)");
            }
            Thread.sleep(APART.toMillis());
        }
        starts.add((System.nanoTime() - started) / 1e9);
        countUnknown();
        return process;
    }

    private int handled() throws SQLException {
        if (starts.isEmpty()) {
            return 0;
        }
        Map<String, Integer> counts = installation.journal().counts();
        return counts.values().stream().mapToInt(Integer::intValue).sum() - counts.getOrDefault("NEW", 0);
    }

    /** What the process before left uncertain was taken over before this one sent anything. */
    private void countUnknown() throws SQLException {
        int now = installation.journal().counts().getOrDefault("UNKNOWN", 0);
        mostUnknownOfAKill = Math.max(mostUnknownOfAKill, now - unknown);
        unknown = now;
    }

    private void awaitRest(Process process, boolean proven) throws SQLException, InterruptedException, IOException {
        Map<String, Integer> before = Map.of();
        long changed = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - changed < PATIENCE.toNanos()) {
            Map<String, Integer> counts = installation.journal().counts();
            int accepted = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (accepted == load.sold()
                    && !counts.containsKey("NEW")
                    && !counts.containsKey("SENDING")
                    && !(proven && counts.containsKey("UNKNOWN"))) {
                return;
            }
            changed = counts.equals(before) ? changed : System.nanoTime();
            before = counts;
            Thread.sleep(500);
        }
    }

    int kills() {
        return kills;
    }

    int mostUnknownOfAKill() {
        return mostUnknownOfAKill;
    }

    /** From the first reward after the last kill until everything was done. */
    double lastLifeSeconds() {
        return lastLifeSeconds;
    }

    double medianStartSeconds() {
        return Median.of(starts.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
