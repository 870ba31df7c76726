package io.github.woowuproutes.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a command that runs until it is stopped end well. On SIGTERM or Ctrl-C the JVM would end with code 143 or 130
 * while the command is still at work; here the command hears of it, finishes, and its own exit code is the process's.
 */
public final class Termination {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Duration patience;

    /** @param patience how long a command may take to end once it was told to */
    Termination(Duration patience) {
        this.patience = patience;
    }

    /** Waits until the process is told to stop. */
    public void await() throws InterruptedException {
        asked.await();
    }

    /**
     * Waits so long at most.
     *
     * @return whether the process was told to stop
     */
    public boolean await(Duration longest) throws InterruptedException {
        return asked.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the process was told to stop. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Stops the process as a signal would. */
    void ask() {
        asked.countDown();
    }

    /** Says that the command is done. */
    void finish(int code) {
        exitCode.complete(code);
    }

    /** Listens to the signals of this process. */
    void listen(Runtime runtime) {
        runtime.addShutdownHook(new Thread(() -> stop(runtime), "woowup-stop"));
    }

    private void stop(Runtime runtime) {
        if (exitCode.isDone()) {
            // the command ended by itself, and the process is on its way out with the command's code
            return;
        }
        ask();
        runtime.halt(codeOfCommand());
    }

    /** Waits for the command; one that does not end has failed. */
    int codeOfCommand() {
        try {
            return exitCode.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            return ExitCode.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }
}
