package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a process takes of the machine, looked at until it ends: its processor time in user and kernel, all threads, and the
 * most memory it ever held. Linux tells both; elsewhere the memory is 0, which means unknown.
 */
final class Cost {

    private static final Duration APART = Duration.ofMillis(20);
    private static final long MILLIS_PER_TICK = 10;
    private static final int USER_TICKS = 11;

    private final Process process;
    private final Thread sampler;
    private volatile long cpuMillis;
    private volatile long peakKilobytes;
    private volatile long kilobytes;

    private Cost(Process process) {
        this.process = process;
        this.sampler = new Thread(this::sample, "cost-of-" + process.pid());
        sampler.setDaemon(true);
        sampler.start();
    }

    static Cost of(Process process) {
        return new Cost(process);
    }

    long cpuMillis() {
        return cpuMillis;
    }

    long peakMegabytes() {
        return peakKilobytes / 1024;
    }

    /** What it holds at the moment. */
    long megabytes() {
        return kilobytes / 1024;
    }

    /** Waits until the process has ended and was looked at for the last time. */
    void awaitEnd() throws InterruptedException {
        sampler.join();
    }

    private void sample() {
        try {
            do {
                look();
            } while (!process.waitFor(APART.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (Files.isDirectory(Path.of("/proc/self"))) {
                readTimes(Files.readString(proc.resolve("stat")));
                readMemory(Files.readString(proc.resolve("status")));
            } else {
                process.info().totalCpuDuration().ifPresent(cpu -> cpuMillis = Math.max(cpuMillis, cpu.toMillis()));
            }
        } catch (IOException e) {
            // it has just ended; what was seen last stands
        }
    }

    private void readTimes(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
        cpuMillis = Math.max(cpuMillis, ticks * MILLIS_PER_TICK);
    }

    private void readMemory(String status) {
        status.lines().forEach(line -> {
            if (line.startsWith("VmHWM:")) {
                peakKilobytes = Math.max(peakKilobytes, kilobytesOf(line));
            } else if (line.startsWith("VmRSS:")) {
                kilobytes = kilobytesOf(line);
            }
        });
    }

    private static long kilobytesOf(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
