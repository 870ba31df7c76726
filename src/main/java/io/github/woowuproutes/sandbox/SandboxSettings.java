package io.github.woowuproutes.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a sandbox starts. Begin with {@link #defaults()} and change what differs.
 *
 * @param host          the address it listens on
 * @param port          0: any free one
 * @param apiKey        the key that is right
 * @param programId     the programme, part of the path and of the {@code Username} header
 * @param pointsPerUnit points per unit of money
 * @param welcomePoints what a customer earns by being initialized
 * @param rateLimit     requests a minute; 0: no limit
 * @param rateReading   how the limit is read
 * @param rateSegment   the length of a segment of the window, 30 s at WoowUp; shorter ones make tests quick
 * @param latency       how long every answer takes; what was asked for is done at once
 * @param branches      the branches that exist
 * @param tls           HTTPS instead of HTTP
 * @param clock         what the window and the ledger's times are taken from
 */
public record SandboxSettings(
        String host,
        int port,
        String apiKey,
        String programId,
        BigDecimal pointsPerUnit,
        long welcomePoints,
        int rateLimit,
        RateReading rateReading,
        Duration rateSegment,
        Duration latency,
        List<String> branches,
        Optional<SandboxTls> tls,
        Clock clock) {

    public SandboxSettings {
        branches = List.copyOf(branches);
        if (rateLimit < 0 || latency.isNegative() || rateSegment.isNegative() || rateSegment.isZero()) {
            throw new IllegalArgumentException("a rate limit, a latency or a segment of the sandbox is negative");
        }
    }

    /** Any free port of 127.0.0.1, the key {@code sandbox-key}, the programme 1234, 1 point a unit, no limit, no latency. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(
                "127.0.0.1",
                0,
                "sandbox-key",
                "1234",
                BigDecimal.ONE,
                10,
                0,
                RateReading.THIRTY_SECONDS,
                Duration.ofSeconds(30),
                Duration.ZERO,
                List.of("Palermo I", "Casa Central"),
                Optional.empty(),
                Clock.systemUTC());
    }

    public SandboxSettings withHost(String host) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withPort(int port) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withApiKey(String apiKey) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withProgramId(String programId) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withPointsPerUnit(BigDecimal pointsPerUnit) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withWelcomePoints(long welcomePoints) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withRateLimit(int rateLimit) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withRateReading(RateReading rateReading) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withRateSegment(Duration rateSegment) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withLatency(Duration latency) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withBranches(List<String> branches) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }

    public SandboxSettings withTls(SandboxTls tls) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                Optional.of(tls),
                clock);
    }

    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(
                host,
                port,
                apiKey,
                programId,
                pointsPerUnit,
                welcomePoints,
                rateLimit,
                rateReading,
                rateSegment,
                latency,
                branches,
                tls,
                clock);
    }
}
