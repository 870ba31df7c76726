package io.github.woowuproutes.bench;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Duration;

/** A sandbox WoowUp without a rate limit, until its standard input ends. Its first line says where it listens. */
final class SandboxProcess {

    private SandboxProcess() {}

    /** Takes one argument: how long every answer takes, in milliseconds. */
    public static void main(String[] arguments) throws IOException {
        Duration latency = Duration.ofMillis(Long.parseLong(arguments[0]));
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withLatency(latency))) {
            System.out.println(sandbox.url());
            while (System.in.read() >= 0) {
                // nothing is said to it; the end of its input is the end
            }
        }
    }
}
