package io.github.woowuproutes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A sandbox in a process of its own, and what it says about itself. */
final class WoowUp implements Closeable {

    static final String KEY = "sandbox-key";
    static final String PROGRAMME = "1234";

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Cost cost;
    private final String url;
    private final SandboxPages pages;

    private WoowUp(Process process, String url) {
        this.process = process;
        this.cost = Cost.of(process);
        this.url = url;
        this.pages = new SandboxPages(url);
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
        return pages.get("ledger").path("orders").asInt();
    }

    int doubles() throws IOException {
        return pages.get("ledger").path("double_orders").asInt();
    }

    /** How many rewards were applied and their success was not told. */
    int unanswered() throws IOException {
        return pages.get("ledger").path("unanswered").asInt();
    }

    /** All requests, those of {@link #orders()} and the like apart. */
    long requests() throws IOException {
        return pages.get("requests?latest=0").path("total").asLong();
    }

    /** Requests that were answered with 429. */
    long refusedForRate() throws IOException {
        long refused = 0;
        for (JsonNode byStatus : pages.get("requests?latest=0").path("calls")) {
            refused += byStatus.path("429").asLong();
        }
        return refused;
    }

    long violations() throws IOException {
        return pages.get("violations").path("violations").asLong();
    }

    /** The order number of every reward, doubles as often as they were rewarded. */
    List<String> rewarded() throws IOException {
        List<String> orders = new ArrayList<>();
        eachReward(reward -> orders.add(reward.path("order").asText()));
        return orders;
    }

    /** From now on so many of a hundred rewards are applied and not answered, and half as many get lost on the way. */
    void loseAnswers(int percent, long seed) throws IOException {
        pages.post("faults", fault("reset", true, percent / 100.0, seed));
        pages.post("faults", fault("end_of_file", false, percent / 200.0, seed + 1));
    }

    private static String fault(String name, boolean applied, double probability, long seed) {
        return "{\"call\":\"add_sale_points_by_uid\",\"fault\":\"" + name + "\",\"applied\":" + applied
                + ",\"probability\":" + probability + ",\"seed\":" + seed + "}";
    }

    /** From now on that goes wrong: JSON as {@code POST /sandbox/faults} takes it. */
    void play(String faults) throws IOException {
        pages.post("faults", faults);
    }

    /** Everything works again. */
    void heal() throws IOException {
        pages.delete("faults");
    }

    void pointsPerUnit(BigDecimal rate) throws IOException {
        pages.post("points-per-unit", rate.toPlainString());
    }

    /** Every reward, as {@code GET /sandbox/ledger/lines} tells it. */
    List<JsonNode> ledger() throws IOException {
        List<JsonNode> rewards = new ArrayList<>();
        eachReward(rewards::add);
        return rewards;
    }

    /** One after the other: after hours the ledger as a whole would not fit into memory. */
    private void eachReward(Consumer<JsonNode> reader) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(pages.open("ledger/lines"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(json.readTree(line));
            }
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
