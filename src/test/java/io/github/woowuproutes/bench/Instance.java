package io.github.woowuproutes.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of ours that is killed, stopped and started again. What is done to it is done one after the other. */
final class Instance implements Closeable {

    /** What a supervisor usually allows. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Installation installation;
    private final int port;
    private final String options;
    private final AtomicInteger badStops = new AtomicInteger();
    private double slowestStopSeconds;
    private boolean wanted;
    private Process process;

    /** @param port where it takes orders by HTTP once it is up */
    Instance(Installation installation, int port, String options) {
        this.installation = installation;
        this.port = port;
        this.options = options;
    }

    Installation installation() {
        return installation;
    }

    synchronized void start() throws IOException {
        wanted = true;
        if (process == null || !process.isAlive()) {
            process = installation.run(options);
        }
    }

    /** As a supervisor does: starts again what ended by itself, for example because the journal was away at the start. */
    synchronized void supervise() throws IOException {
        if (wanted) {
            start();
        }
    }

    /** {@code kill -9}. */
    synchronized void kill() {
        wanted = false;
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM once it is up: it has to end by itself, in time, with 0. */
    synchronized void stop() throws InterruptedException {
        if (!awaitUp()) {
            return;
        }
        wanted = false;
        long began = System.nanoTime();
        process.destroy();
        boolean inTime = process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        slowestStopSeconds = Math.max(slowestStopSeconds, (System.nanoTime() - began) / 1e9);
        if (!inTime || process.exitValue() != 0) {
            System.out.println("not stopped in time and with 0: see " + installation.log());
            badStops.incrementAndGet();
            process.destroyForcibly().onExit().join();
        }
    }

    /** False if it ended by itself meanwhile: then there is nothing to stop. */
    synchronized boolean awaitUp() throws InterruptedException {
        long began = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - began < LONGEST_START.toNanos()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        return process.isAlive();
    }

    /** SIGSTOP, and SIGCONT after that time. */
    synchronized void standStill(Duration time) throws IOException, InterruptedException {
        Signal.standStill(process, time);
    }

    /** Stops that took too long or did not end with 0. */
    int badStops() {
        return badStops.get();
    }

    synchronized double slowestStopSeconds() {
        return slowestStopSeconds;
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            kill();
        }
    }
}
