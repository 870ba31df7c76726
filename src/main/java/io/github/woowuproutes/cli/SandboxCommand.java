package io.github.woowuproutes.cli;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxNotStarted;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A WoowUp to try against, until the process is stopped. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Runs a WoowUp of your own on this machine, to try against. It keeps everything in memory.")
final class SandboxCommand implements Callable<Integer> {

    private static final SandboxSettings DEFAULTS = SandboxSettings.defaults();

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens; 0 takes any free port. Default: 9090.")
    private int port = 9090;

    @Option(names = "--api-key", paramLabel = "KEY", description = "The key that is right. Default: sandbox-key.")
    private String apiKey = DEFAULTS.apiKey();

    @Option(names = "--program-id", paramLabel = "ID", description = "The programme. Default: 1234.")
    private String programId = DEFAULTS.programId();

    @Option(names = "--points-per-unit", paramLabel = "POINTS", description = "Points per unit of money. Default: 1.")
    private BigDecimal pointsPerUnit = DEFAULTS.pointsPerUnit();

    @Option(
            names = "--rate-limit",
            paramLabel = "RATE",
            converter = RateOption.class,
            description = "Requests a minute such as 140/min, or none. Default: none.")
    private int rateLimit = DEFAULTS.rateLimit();

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description = "How long each answer takes, such as 50ms. Default: 0ms.")
    private Duration latency = DEFAULTS.latency();

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "Customers that are known from the start: one id or e-mail a line.")
    private Path customers;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "A branch that exists; may be given several times. Default: Palermo I and Casa Central.")
    private List<String> branches = DEFAULTS.branches();

    SandboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return {@link ExitCode#FINE} when it was stopped */
    @Override
    public Integer call() throws InterruptedException {
        var known = customers == null ? List.<String>of() : read(customers);
        try (var sandbox = Sandbox.start(settings())) {
            known.forEach(sandbox.program()::addCustomer);
            introduce(sandbox, terminal.out());
            terminal.termination().await();
        } catch (SandboxNotStarted wrong) {
            throw new UsageException(wrong.getMessage(), wrong);
        }
        return ExitCode.FINE;
    }

    private SandboxSettings settings() {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port: expected a number from 0 to 65535.");
        }
        return DEFAULTS.withPort(port)
                .withApiKey(apiKey)
                .withProgramId(programId)
                .withPointsPerUnit(pointsPerUnit)
                .withRateLimit(rateLimit)
                .withLatency(latency)
                .withBranches(branches);
    }

    private List<String> read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (CharacterCodingException wrong) {
            throw new UsageException("--customers: " + file + " is not UTF-8.", wrong);
        } catch (IOException unreadable) {
            throw new UsageException("--customers: cannot read " + file + ".", unreadable);
        }
    }

    private static void introduce(Sandbox sandbox, PrintWriter out) {
        var settings = sandbox.settings();
        out.printf(
                """
                A WoowUp of your own listens on %1$s

                  woowup.url = %1$s
                  woowup.api-key = %2$s
                  woowup.program-id = %3$s

                Ask it:                curl -H 'Apikey: %2$s' -H 'Username: %3$s' -H 'Accept: application/json' %1$s/apiv2/%3$s/contest_sale_points/
                See what it was given: curl %1$s/sandbox/ledger
                Ctrl-C stops it.
                """,
                sandbox.url(), settings.apiKey(), settings.programId());
        out.flush();
    }
}
