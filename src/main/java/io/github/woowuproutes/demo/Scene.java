package io.github.woowuproutes.demo;

import io.github.woowuproutes.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The demo while it runs: orders come in one after the other, and what becomes of them is told. */
final class Scene {

    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(400);

    private final Sample sample;
    private final Arrivals arrivals;
    private final Sandbox woowup;
    private final JournalReader journal;
    private final Story story;
    private final long began = System.nanoTime();
    private int entered;
    private List<Result> results = List.of();

    Scene(Sample sample, Arrivals arrivals, Sandbox woowup, JournalReader journal, PrintWriter out) {
        this.sample = sample;
        this.arrivals = arrivals;
        this.woowup = woowup;
        this.journal = journal;
        this.story = new Story(out);
    }

    /**
     * Brings in the orders that are due, and tells what is new.
     *
     * @throws IOException if the routes did not take an order
     */
    void look() throws SQLException, IOException, InterruptedException {
        var due = (System.nanoTime() - began) / BETWEEN_ORDERS.toNanos();
        while (entered < sample.cases().size() && entered <= due) {
            arrivals.bring(sample.cases().get(entered));
            entered++;
        }
        var orders = arrivals.orders();
        var outcomes = journal.read();
        story.tell(orders, outcomes);
        results = sample.cases().stream()
                .map(one -> Result.of(one, orders, outcomes))
                .toList();
    }

    /** Whether all orders of the sample are final. */
    boolean isOver() {
        return entered == sample.cases().size() && results.stream().allMatch(Result::isFinal);
    }

    List<Result> results() {
        return results;
    }

    /** All that is not as the sample says it should be. */
    List<String> differences() {
        return new Comparison(sample, woowup).differences(results);
    }
}
