package io.github.woowuproutes.bench;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Duration;

/** A sandbox WoowUp, until its standard input ends. Its first line says where it listens. */
final class SandboxProcess {

    private SandboxProcess() {}

    /** Takes how long every answer takes, in milliseconds, and how many calls it serves in a minute; 0 for any number. */
    public static void main(String[] arguments) throws IOException {
        Duration latency = Duration.ofMillis(Long.parseLong(arguments[0]));
        try (Sandbox sandbox = Sandbox.start(
                SandboxSettings.defaults().withLatency(latency).withRateLimit(Integer.parseInt(arguments[1])))) {
            System.out.println(sandbox.url());
            while (System.in.read() >= 0) {
                // nothing is said to it; the end of its input is the end
            }
        }
    }
}
