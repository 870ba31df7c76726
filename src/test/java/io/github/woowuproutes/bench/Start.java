package io.github.woowuproutes.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** {@code bench/start}: from the start of the process to the first poll, beside a bare camel-main with one route. */
final class Start {

    private static final int ORDERS = 100;
    private static final String QUERY = "FROM orders";
    private static final String FIRST = "the first message";
    private static final String BARE_ROUTE =
            """
            - route:
                id: bare
                from:
                  uri: timer:bare
                  parameters:
                    delay: 0
                    repeatCount: 1
                  steps:
                    - log:
                        loggingLevel: WARN
                        message: the first message
            """;

    private final Path project;
    private final Path bare;

    private Start(Path project, Path bare) {
        this.project = project;
        this.bare = bare;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/start", Map.of("rounds", "9"), Set.of(), words);
        int rounds = arguments.number("rounds");
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        try (Workplace place = Workplace.open("start");
                QueryProxy proxy = QueryProxy.start(place.shop().port(), QUERY);
                WoowUp woowup = WoowUp.start(Duration.ZERO)) {
            place.shop().open(ORDERS, 80);
            Start start = new Start(
                    place.project(), Files.createDirectory(place.directory().resolve("bare")));
            Path directory = Files.createDirectory(place.directory().resolve("ours"));
            Installation installation = Installation.in(place.project(), directory, place.shop(), woowup, 16)
                    .with("orders.sql.url", Shop.url(proxy.port(), "postgres"));
            for (int round = 0; round < rounds; round++) {
                ours[round] = start.ours(installation, proxy);
                bare[round] = start.bare();
            }
        }
        new Table("", "ours", "bare camel-main", "ours / bare")
                .row(
                        "start to first poll, ms",
                        text(Median.of(ours)),
                        text(Median.of(bare)),
                        String.format("%.2f", Median.of(ours) / Median.of(bare)))
                .print(System.out);
        System.out.printf("%nMedians of %d rounds.%n", rounds);
        System.exit(0);
    }

    private double ours(Installation installation, QueryProxy proxy) throws Exception {
        Future<Long> query = proxy.next();
        long started = System.nanoTime();
        Process process = installation.run("");
        try {
            return (query.get(60, TimeUnit.SECONDS) - started) / 1e6;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The same flags of the JVM and the same libraries, without ours. */
    private double bare() throws IOException, InterruptedException {
        Files.writeString(bare.resolve("bare.camel.yaml"), BARE_ROUTE);
        List<String> options = new ArrayList<>(
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Xshare:auto"));
        options.add("-Dlogback.configurationFile=" + project.resolve("bench/logback.xml"));
        options.add("-Dcamel.main.routesIncludePattern=file:bare.camel.yaml");
        ProcessBuilder builder = new ProcessBuilder(
                        Java.main(options, project.resolve("target/woowup/lib") + "/*", "org.apache.camel.main.Main"))
                .directory(bare.toFile())
                .redirectErrorStream(true);
        long started = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains(FIRST)) {
                    return (System.nanoTime() - started) / 1e6;
                }
            }
            throw new IOException("the bare camel-main ended before its first message");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String text(double millis) {
        return String.format("%.0f", millis);
    }
}
