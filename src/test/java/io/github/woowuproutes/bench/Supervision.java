package io.github.woowuproutes.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Starts again what ended by itself, as a supervisor does, and counts connections. */
final class Supervision {

    private final Town town;
    private final Thread thread = new Thread(this::watch, "supervision");
    private volatile boolean ended;
    private volatile int mostConnections;

    private Supervision(Town town) {
        this.town = town;
    }

    static Supervision begin(Town town) {
        Supervision supervision = new Supervision(town);
        supervision.thread.setDaemon(true);
        supervision.thread.start();
        return supervision;
    }

    private void watch() {
        while (!ended) {
            try {
                Thread.sleep(1_000);
                for (Instance instance : town.instances()) {
                    instance.supervise();
                }
                mostConnections = Math.max(mostConnections, town.journal().connections());
            } catch (SQLException away) {
                // one of the faults
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    int mostConnections() {
        return mostConnections;
    }

    void end() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
