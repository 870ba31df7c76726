package io.github.woowuproutes.bench;

import java.io.IOException;
import java.time.Duration;

/** Signals that Java cannot send. */
final class Signal {

    private Signal() {}

    /** SIGSTOP, and SIGCONT after that time. */
    static void standStill(Process process, Duration time) throws IOException, InterruptedException {
        send("STOP", process);
        try {
            Thread.sleep(time.toMillis());
        } finally {
            send("CONT", process);
        }
    }

    private static void send(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
