package io.github.woowuproutes.bench;

import java.time.Duration;
import java.util.Random;

/** A fault of the list in {@code docs/faults.md}: it begins, lasts for a while, and ends. */
sealed interface Trouble permits NamedTrouble {

    /** Troubles of one lane follow each other; those of different lanes happen at the same time. */
    enum Lane {
        /** Our own processes. */
        PROCESSES,
        /** Whatever they talk to. */
        WORLD,
        /** What is handed in. */
        ORDERS
    }

    /** What {@code --fault} calls it. */
    String name();

    Lane lane();

    /** Returns when it is over. */
    void strike(Scene scene) throws Exception;

    /**
     * Where it happens.
     *
     * @param town   what can fail
     * @param random decides whom and for how long
     * @param outage how long it lasts at most
     */
    record Scene(Town town, Random random, Duration outage) {

        /** A while, a fifth of the longest outage at least. */
        Duration span() {
            long most = outage.toMillis();
            return Duration.ofMillis(most / 5 + random.nextLong(most * 4 / 5 + 1));
        }

        void lastAWhile() throws InterruptedException {
            Thread.sleep(span().toMillis());
        }

        Instance anyInstance() {
            return town.instances().get(random.nextInt(town.instances().size()));
        }

        WayIn anyWay() {
            return town.ways().get(random.nextInt(town.ways().size()));
        }
    }
}
