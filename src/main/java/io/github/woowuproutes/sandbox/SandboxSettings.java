package io.github.woowuproutes.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How a sandbox starts. Begin with {@link #defaults()} and change what differs: each {@code with} method gives a copy. */
public final class SandboxSettings {

    private String host = "127.0.0.1";
    private int port = 0;
    private String apiKey = "sandbox-key";
    private String programId = "1234";
    private BigDecimal pointsPerUnit = BigDecimal.ONE;
    private long welcomePoints = 10;
    private int rateLimit = 0;
    private RateReading rateReading = RateReading.THIRTY_SECONDS;
    private Duration rateSegment = Duration.ofSeconds(30);
    private Duration latency = Duration.ZERO;
    private List<String> branches = List.of("Palermo I", "Casa Central");
    private Optional<SandboxTls> tls = Optional.empty();
    private Clock clock = Clock.systemUTC();

    private SandboxSettings() {}

    /** Any free port of 127.0.0.1, the key {@code sandbox-key}, the programme 1234, 1 point a unit, no limit, no latency. */
    public static SandboxSettings defaults() {
        return new SandboxSettings();
    }

    private SandboxSettings with(Consumer<SandboxSettings> change) {
        SandboxSettings copy = new SandboxSettings();
        copy.host = host;
        copy.port = port;
        copy.apiKey = apiKey;
        copy.programId = programId;
        copy.pointsPerUnit = pointsPerUnit;
        copy.welcomePoints = welcomePoints;
        copy.rateLimit = rateLimit;
        copy.rateReading = rateReading;
        copy.rateSegment = rateSegment;
        copy.latency = latency;
        copy.branches = branches;
        copy.tls = tls;
        copy.clock = clock;
        change.accept(copy);
        if (copy.rateLimit < 0
                || copy.latency.isNegative()
                || copy.rateSegment.isNegative()
                || copy.rateSegment.isZero()) {
            throw new IllegalArgumentException("a rate limit, a latency or a segment of the sandbox is negative");
        }
        return copy;
    }

    /** The address it listens on. */
    public String host() {
        return host;
    }

    public SandboxSettings withHost(String host) {
        return with(copy -> copy.host = host);
    }

    /** 0: any free one. */
    public int port() {
        return port;
    }

    public SandboxSettings withPort(int port) {
        return with(copy -> copy.port = port);
    }

    /** The key that is right. */
    public String apiKey() {
        return apiKey;
    }

    public SandboxSettings withApiKey(String apiKey) {
        return with(copy -> copy.apiKey = apiKey);
    }

    /** The programme, part of the path and of the {@code Username} header. */
    public String programId() {
        return programId;
    }

    public SandboxSettings withProgramId(String programId) {
        return with(copy -> copy.programId = programId);
    }

    /** Points per unit of money. */
    public BigDecimal pointsPerUnit() {
        return pointsPerUnit;
    }

    public SandboxSettings withPointsPerUnit(BigDecimal pointsPerUnit) {
        return with(copy -> copy.pointsPerUnit = pointsPerUnit);
    }

    /** What a customer earns by being initialized. */
    public long welcomePoints() {
        return welcomePoints;
    }

    public SandboxSettings withWelcomePoints(long welcomePoints) {
        return with(copy -> copy.welcomePoints = welcomePoints);
    }

    /** Requests a minute; 0: no limit. */
    public int rateLimit() {
        return rateLimit;
    }

    public SandboxSettings withRateLimit(int rateLimit) {
        return with(copy -> copy.rateLimit = rateLimit);
    }

    /** How the limit is read. */
    public RateReading rateReading() {
        return rateReading;
    }

    public SandboxSettings withRateReading(RateReading rateReading) {
        return with(copy -> copy.rateReading = rateReading);
    }

    /** The length of a segment of the window, 30 s at WoowUp; shorter ones make tests quick. */
    public Duration rateSegment() {
        return rateSegment;
    }

    public SandboxSettings withRateSegment(Duration rateSegment) {
        return with(copy -> copy.rateSegment = rateSegment);
    }

    /** How long every answer takes; what was asked for is done at once. */
    public Duration latency() {
        return latency;
    }

    public SandboxSettings withLatency(Duration latency) {
        return with(copy -> copy.latency = latency);
    }

    /** The branches that exist. */
    public List<String> branches() {
        return branches;
    }

    public SandboxSettings withBranches(List<String> branches) {
        return with(copy -> copy.branches = List.copyOf(branches));
    }

    /** HTTPS instead of HTTP. */
    public Optional<SandboxTls> tls() {
        return tls;
    }

    public SandboxSettings withTls(SandboxTls tls) {
        return with(copy -> copy.tls = Optional.of(tls));
    }

    /** What the window and the ledger's times are taken from. */
    public Clock clock() {
        return clock;
    }

    public SandboxSettings withClock(Clock clock) {
        return with(copy -> copy.clock = clock);
    }
}
