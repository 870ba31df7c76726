package io.github.woowuproutes.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** One process of ours, and what it printed. */
final class Running {

    /** Generous: other builds may use the same machine. */
    static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    Running(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a condition; a process that ends meanwhile fails at once, with what it printed. */
    Running until(Callable<Boolean> condition) {
        try {
            await().pollInterval(Duration.ofMillis(20)).atMost(LONG_ENOUGH).until(() -> {
                if (!process.isAlive() && !condition.call()) {
                    throw new IllegalStateException("it ended with " + process.exitValue());
                }
                return condition.call();
            });
            return this;
        } catch (RuntimeException late) {
            throw new AssertionError(late.getMessage() + "; it printed:\n" + output(), late);
        }
    }

    /** The exit code of a process that ends by itself. */
    int exitCode() throws InterruptedException {
        return exitCode(LONG_ENOUGH);
    }

    private int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it did not end within " + patience + "; it printed:\n" + output());
        }
        return process.exitValue();
    }

    /** SIGTERM; the exit code of a process that has to end within what a supervisor usually allows. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode(Duration.ofSeconds(30));
    }

    /** SIGSTOP, and SIGCONT after that time. */
    void standStillFor(Duration time) throws IOException, InterruptedException {
        signal("STOP");
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("no signal " + name + " for the process " + process.pid());
        }
    }

    /** SIGKILL, and the wait until it is dead. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
