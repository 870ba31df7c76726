package io.github.woowuproutes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A sandbox in a process of its own, and what it says about itself. */
final class WoowUp implements AutoCloseable {

    static final String KEY = "sandbox-key";
    static final String PROGRAMME = "1234";

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Cost cost;
    private final String url;

    private WoowUp(Process process, String url) {
        this.process = process;
        this.cost = Cost.of(process);
        this.url = url;
    }

    static WoowUp start(Duration latency) throws IOException {
        return start(latency, 0);
    }

    /** @param limit calls a minute that it serves; 0 for any number */
    static WoowUp start(Duration latency, int limit) throws IOException {
        List<String> command = Java.main(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx2g"),
                SandboxProcess.class,
                Long.toString(latency.toMillis()),
                Integer.toString(limit));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String url = output.readLine();
        if (url == null) {
            throw new IOException("the sandbox did not start");
        }
        return new WoowUp(process, url);
    }

    String url() {
        return url;
    }

    Cost cost() {
        return cost;
    }

    /** How many different orders were rewarded. */
    int orders() throws IOException {
        return get("ledger").path("orders").asInt();
    }

    int doubles() throws IOException {
        return get("ledger").path("double_orders").asInt();
    }

    /** How many rewards were applied and their success was not told. */
    int unanswered() throws IOException {
        return get("ledger").path("unanswered").asInt();
    }

    /** All requests, those of {@link #orders()} and the like apart. */
    long requests() throws IOException {
        return get("requests?latest=0").path("total").asLong();
    }

    /** Requests that were answered with 429. */
    long refusedForRate() throws IOException {
        long refused = 0;
        for (JsonNode byStatus : get("requests?latest=0").path("calls")) {
            refused += byStatus.path("429").asLong();
        }
        return refused;
    }

    long violations() throws IOException {
        return get("violations").path("violations").asLong();
    }

    /** The order number of every reward, doubles as often as they were rewarded. */
    List<String> rewarded() throws IOException {
        List<String> numbers = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("ledger/lines"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                numbers.add(json.readTree(line).path("order").asText());
            }
        }
        return numbers;
    }

    /** From now on so many of a hundred rewards are applied and not answered, and half as many get lost on the way. */
    void loseAnswers(int percent, long seed) throws IOException {
        post("faults", fault("reset", true, percent / 100.0, seed));
        post("faults", fault("end_of_file", false, percent / 200.0, seed + 1));
    }

    private static String fault(String name, boolean applied, double probability, long seed) {
        return "{\"call\":\"add_sale_points_by_uid\",\"fault\":\"" + name + "\",\"applied\":" + applied
                + ",\"probability\":" + probability + ",\"seed\":" + seed + "}";
    }

    private void post(String page, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + "/sandbox/" + page).toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != 200) {
            throw new IOException("the sandbox did not take " + body);
        }
    }

    private JsonNode get(String page) throws IOException {
        try (InputStream answer = open(page)) {
            return json.readTree(answer);
        }
    }

    private InputStream open(String page) throws IOException {
        return URI.create(url + "/sandbox/" + page).toURL().openStream();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
