package io.github.woowuproutes.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code bench/http}: orders posted over kept connections, at a given rate, one by one and in arrays. */
final class Http {

    private static final Map<String, String> DEFAULTS = Map.of(
            "seconds", "20",
            "warm-up", "10",
            "connections", "16",
            "single", "1000",
            "arrays", "8000",
            "array", "50",
            "heap", "1g",
            "journal", "sqlite",
            "options", "");
    private static final String TOKEN = "the-token-of-bench-http";

    private final Arguments arguments;
    private final Table table =
            new Table("", "wanted/s", "orders/s", "p50, ms", "p99, ms", "longest, ms", "processor time per order, ms");
    private int sent;
    private int failed;

    private Http(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws Exception {
        Http http = new Http(Arguments.parse("bench/http", DEFAULTS, Set.of(), words));
        boolean nothingLost = http.measure();
        System.exit(nothingLost ? 0 : 1);
    }

    private boolean measure() throws Exception {
        try (Workplace place = Workplace.open("http");
                WoowUp woowup = WoowUp.start(Duration.ZERO)) {
            int port = freePort();
            Installation installation = Installation.in(
                            place.project(),
                            Files.createDirectory(place.directory().resolve("ours")),
                            place.shop(),
                            woowup,
                            8)
                    .with("woowup.rate-limit", "140/min")
                    .with("orders.sql.enabled", "false")
                    .with("orders.http.enabled", "true")
                    .with("orders.http.token", TOKEN)
                    .with("camel.server.port", Integer.toString(port));
            if (arguments.text("journal").equals("postgres")) {
                installation.journalAt(place.shop().newJournal());
            }
            Process process = installation.run("-Xmx" + arguments.text("heap") + " " + arguments.text("options"));
            try {
                Cost cost = Cost.of(process);
                awaitOpen(port, process);
                phase("", port, cost, 1, arguments.number("single"), arguments.number("warm-up"));
                phase(
                        "",
                        port,
                        cost,
                        arguments.number("array"),
                        arguments.number("arrays"),
                        arguments.number("warm-up"));
                phase("one by one", port, cost, 1, arguments.number("single"), arguments.number("seconds"));
                phase(
                        "in arrays of " + arguments.number("array"),
                        port,
                        cost,
                        arguments.number("array"),
                        arguments.number("arrays"),
                        arguments.number("seconds"));
                return report(installation, cost);
            } finally {
                process.destroy();
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        }
    }

    private boolean report(Installation installation, Cost cost) throws Exception {
        int kept = installation.journal().counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        System.out.printf(
                "%d connections, journal on %s, heap %s, %d processors, Java %s%n%n",
                arguments.number("connections"),
                arguments.text("journal"),
                arguments.text("heap"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        table.print(System.out);
        System.out.printf(
                "%n%d orders sent, %d not accepted, %d in the journal; most memory held: %d MB%n",
                sent, failed, kept, cost.peakMegabytes());
        return kept == sent && failed == 0;
    }

    /** A phase without a name only warms up. */
    private void phase(String name, int port, Cost cost, int array, int perSecond, int seconds) throws Exception {
        int requests = Math.max(1, perSecond * seconds / array);
        HttpPace pace = new HttpPace(requests, (double) perSecond / array);
        long cpu = cost.cpuMillis();
        List<HttpLane> lanes = new ArrayList<>();
        for (int i = 0; i < arguments.number("connections"); i++) {
            lanes.add(new HttpLane(port, TOKEN, pace, sent, array));
        }
        lanes.forEach(Thread::start);
        for (HttpLane lane : lanes) {
            lane.join();
            failed += lane.failed() * array;
        }
        sent += requests * array;
        if (!name.isEmpty()) {
            double[] millis = pace.latencies();
            table.row(
                    name,
                    Integer.toString(perSecond),
                    String.format("%.0f", requests * array / pace.elapsedSeconds()),
                    String.format("%.1f", millis[millis.length / 2]),
                    String.format("%.1f", millis[(int) (millis.length * 0.99)]),
                    String.format("%.1f", millis[millis.length - 1]),
                    String.format("%.3f", (double) (cost.cpuMillis() - cpu) / (requests * array)));
        }
    }

    private static void awaitOpen(int port, Process process) throws InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    Thread.sleep(1_000);
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("it did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
